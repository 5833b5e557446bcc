package org.polyvisor.conformance;

import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.area.ApiRequirements;
import org.polyvisor.conformance.area.AtHandRequirements;
import org.polyvisor.conformance.area.AutostartRequirements;
import org.polyvisor.conformance.area.BlockDeviceRequirements;
import org.polyvisor.conformance.area.BlockImageRequirements;
import org.polyvisor.conformance.area.BlockStatisticsRequirements;
import org.polyvisor.conformance.area.BulkStatisticsRequirements;
import org.polyvisor.conformance.area.CheckRequirements;
import org.polyvisor.conformance.area.CloseRequirements;
import org.polyvisor.conformance.area.ClosedRequirements;
import org.polyvisor.conformance.area.ConcurrencyRequirements;
import org.polyvisor.conformance.area.ConstancyRequirements;
import org.polyvisor.conformance.area.CoreDumpRequirements;
import org.polyvisor.conformance.area.CpuStatisticsRequirements;
import org.polyvisor.conformance.area.DeadlineRequirements;
import org.polyvisor.conformance.area.DefinitionRequirements;
import org.polyvisor.conformance.area.DeliveryRequirements;
import org.polyvisor.conformance.area.DescriptionRequirements;
import org.polyvisor.conformance.area.DeviceRequirements;
import org.polyvisor.conformance.area.ErrorRequirements;
import org.polyvisor.conformance.area.EventRequirements;
import org.polyvisor.conformance.area.ExchangeRequirements;
import org.polyvisor.conformance.area.FacadeRequirements;
import org.polyvisor.conformance.area.FlagRequirements;
import org.polyvisor.conformance.area.GuestRequirements;
import org.polyvisor.conformance.area.HostileInputRequirements;
import org.polyvisor.conformance.area.IdentityRequirements;
import org.polyvisor.conformance.area.InterfaceStatisticsRequirements;
import org.polyvisor.conformance.area.LackRequirements;
import org.polyvisor.conformance.area.LifecycleRequirements;
import org.polyvisor.conformance.area.LifecycleRuleRequirements;
import org.polyvisor.conformance.area.ListenerRequirements;
import org.polyvisor.conformance.area.MemoryStatisticsRequirements;
import org.polyvisor.conformance.area.MetadataRequirements;
import org.polyvisor.conformance.area.MixingRequirements;
import org.polyvisor.conformance.area.NetworkRequirements;
import org.polyvisor.conformance.area.NewsRequirements;
import org.polyvisor.conformance.area.OpeningRequirements;
import org.polyvisor.conformance.area.PunctualityRequirements;
import org.polyvisor.conformance.area.ReadOnlyRequirements;
import org.polyvisor.conformance.area.RedefinitionRequirements;
import org.polyvisor.conformance.area.ReferenceRequirements;
import org.polyvisor.conformance.area.RefusalRequirements;
import org.polyvisor.conformance.area.RenameRequirements;
import org.polyvisor.conformance.area.ResourceRequirements;
import org.polyvisor.conformance.area.SaveRequirements;
import org.polyvisor.conformance.area.SettingRequirements;
import org.polyvisor.conformance.area.SnapshotRequirements;
import org.polyvisor.conformance.area.StoragePoolRequirements;
import org.polyvisor.conformance.area.TuningRequirements;
import org.polyvisor.conformance.area.VcpuStatisticsRequirements;
import org.polyvisor.conformance.area.WaitRequirements;
import org.polyvisor.conformance.area.WrittenRequirements;
import org.polyvisor.conformance.setup.Target;

/**
 * All requirements on a driver. A driver's test extends it and says what to run against:
 *
 * <pre>{@code
 * class MyConformance extends DriverConformance {
 *   @Override
 *   public Target target() {
 *     return Target.of("my:///system").template(XML);
 *   }
 * }
 * }</pre>
 *
 * <p>A requirement is a test: it passes, fails, is aborted since the driver does not offer what it
 * is about ({@code NOT OFFERED}, the refusal seen), is aborted since the target gives no means
 * ({@code NOT DRIVABLE}), or deviates as the target declares ({@code DEVIATES}). One runs alone by
 * {@code -Dgroups=LIFE-012}. Each has connections of its own and a time limit, and leaves nothing
 * behind.
 *
 * @since 0.1
 */
@ExtendWith(ConformanceExtension.class)
@TestMethodOrder(SeededOrder.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class DriverConformance
    implements ApiRequirements,
        AtHandRequirements,
        AutostartRequirements,
        BlockDeviceRequirements,
        BlockImageRequirements,
        BlockStatisticsRequirements,
        BulkStatisticsRequirements,
        CheckRequirements,
        CloseRequirements,
        ConstancyRequirements,
        ClosedRequirements,
        ConcurrencyRequirements,
        CoreDumpRequirements,
        CpuStatisticsRequirements,
        DeadlineRequirements,
        DeliveryRequirements,
        DefinitionRequirements,
        DescriptionRequirements,
        ErrorRequirements,
        EventRequirements,
        FacadeRequirements,
        FlagRequirements,
        GuestRequirements,
        HostileInputRequirements,
        IdentityRequirements,
        InterfaceStatisticsRequirements,
        LackRequirements,
        TuningRequirements,
        StoragePoolRequirements,
        SnapshotRequirements,
        SaveRequirements,
        NetworkRequirements,
        ExchangeRequirements,
        DeviceRequirements,
        LifecycleRequirements,
        LifecycleRuleRequirements,
        ListenerRequirements,
        MemoryStatisticsRequirements,
        MetadataRequirements,
        MixingRequirements,
        NewsRequirements,
        OpeningRequirements,
        PunctualityRequirements,
        ReadOnlyRequirements,
        RedefinitionRequirements,
        ReferenceRequirements,
        RefusalRequirements,
        RenameRequirements,
        ResourceRequirements,
        SettingRequirements,
        VcpuStatisticsRequirements,
        WaitRequirements,
        WrittenRequirements {

  /** For the author's class. */
  protected DriverConformance() {}

  /** What to run against; asked for before each requirement. */
  public abstract Target target();
}
