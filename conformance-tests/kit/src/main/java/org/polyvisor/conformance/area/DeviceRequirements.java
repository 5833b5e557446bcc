package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.Operation;

/**
 * Plugging devices in and out.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DeviceRequirements {
  /** If this fails, it returns before the device is there, or lists are kept. */
  @Test
  @Tag(Ids.DEVI_001)
  default void anAttachedDeviceIsShown(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.LIVE);
    Expect.that(plugs.has(disk), "the XML does not show the disk that was attached");
    Expect.that(plugs.isListed(disk), "the list does not have the disk that was attached");
  }

  /** If this fails, two devices have one name. */
  @Test
  @Tag(Ids.DEVI_002)
  default void aDeviceThatIsThereIsRefused(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.LIVE);
    plugs.refused(
        ErrorCode.OPERATION_INVALID, "attaching it again", () -> plugs.attach(disk, Tunes.LIVE));
  }

  /** If this fails, look at what becomes of the parser's exceptions. */
  @Test
  @Tag(Ids.DEVI_003)
  default void aDeviceThatIsNoneIsRefused(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    plugs.invalid("<disk");
    plugs.invalid("<polyvisor-nothing/>");
    plugs.invalid("<!DOCTYPE disk [<!ENTITY a 'vdz'>]>" + plugs.disk());
    plugs.othersRefuse("<!DOCTYPE disk [<!ENTITY a 'vdz'>]>" + plugs.disk());
  }

  /** If this fails, an inactive domain is taken to run. */
  @Test
  @Tag(Ids.DEVI_004)
  default void aStoppedDomainHasNoLiveDevices(Lab lab) {
    Plugs.ofA(lab, GuestState.SHUTOFF).nothingToChange(Tunes.LIVE);
  }

  /** If this fails, a transient domain is given a definition, or its run is changed instead. */
  @Test
  @Tag(Ids.DEVI_005)
  default void aTransientDomainHasNoDevicesForLater(Lab lab) {
    Plugs.ofATransientOne(lab).nothingToChange(Tunes.CONFIG);
  }

  /** If this fails, the run is changed, too, or the next start does not see it. */
  @Test
  @Tag(Ids.DEVI_006)
  default void aDeviceOfTheDefinitionIsForTheNextStart(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.CONFIG);
    Expect.that(!plugs.has(disk), "the run that goes on has the disk");
    Expect.that(
        plugs.definition().diskTargets().contains(Plugs.target(disk)),
        "the definition does not have the disk");
    plugs.restart();
    Expect.that(plugs.has(disk), "the next run does not have the disk");
  }

  /** If this fails, no scope is taken for both. */
  @Test
  @Tag(Ids.DEVI_007)
  default void withoutAScopeTheRunAloneIsChanged(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Set.of());
    Expect.that(plugs.has(disk), "the running domain does not have the disk");
    plugs.restart();
    Expect.that(!plugs.has(disk), "the next run has the disk");
  }

  /** Attaches to both what the definition has. If this fails, the run is changed first. */
  @Test
  @Tag(Ids.DEVI_008)
  default void bothGetADeviceOrNone(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.CONFIG);
    plugs.refused(
        ErrorCode.OPERATION_INVALID, "attaching to both", () -> plugs.attach(disk, Tunes.BOTH));
  }

  /** Detaches by XML with another source. If this fails, all of the XML is compared. */
  @Test
  @Tag(Ids.DEVI_009)
  default void aDiskIsDetachedByItsTarget(Lab lab) {
    lab.needs(Operation.DETACH_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.LIVE);
    plugs.detach(Plugs.withoutSource(disk), Tunes.LIVE);
    Expect.that(!plugs.has(disk), "the disk that was detached is still there");
    Expect.that(!plugs.isListed(disk) || !plugs.lists(), "the disk that was detached is listed");
  }

  /** Attaches two. If this fails, the first interface is taken. */
  @Test
  @Tag(Ids.DEVI_010)
  default void anInterfaceIsDetachedByItsAddress(Lab lab) {
    lab.needs(Operation.DETACH_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String first = plugs.networkInterface();
    String address = Plugs.address(first);
    String other = address.substring(0, address.length() - 1) + (address.endsWith("1") ? "2" : "1");
    plugs.attach(first, Tunes.LIVE);
    plugs.attach(first.replace(address, other), Tunes.LIVE);
    plugs.detach(first.replace(address, other), Tunes.LIVE);
    Expect.same(0L, plugs.interfaces(other), "how many interfaces have the address");
    Expect.same(1L, plugs.interfaces(address), "how many interfaces have the other address");
  }

  /** If this fails, what is not there is gone without a word. */
  @Test
  @Tag(Ids.DEVI_011)
  default void detachingWhatIsNotThereIsRefused(Lab lab) {
    lab.needs(Operation.DETACH_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.refused(
        ErrorCode.DEVICE_MISSING, "detaching nothing", () -> plugs.detach(disk, Tunes.LIVE));
  }

  /** If this fails, what is not there is added. */
  @Test
  @Tag(Ids.DEVI_012)
  default void updatingWhatIsNotThereIsRefused(Lab lab) {
    lab.needs(Operation.UPDATE_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.refused(
        ErrorCode.DEVICE_MISSING, "updating nothing", () -> plugs.update(disk, Tunes.LIVE));
  }

  /** Takes the medium out of a drive. If this fails, the change is taken and not made. */
  @Test
  @Tag(Ids.DEVI_013)
  default void aMediumIsChanged(Lab lab) {
    lab.needs(Operation.UPDATE_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String drive = plugs.drive();
    long before = plugs.sources();
    plugs.attach(drive, Tunes.LIVE);
    Expect.same(before + 1, plugs.sources(), "how many disks have a source");
    plugs.update(Plugs.withoutSource(drive), Tunes.LIVE);
    Expect.same(before, plugs.sources(), "how many disks have a source, the medium taken out");
    Expect.that(plugs.has(drive), "the drive has gone with its medium");
  }

  /** If this fails, no scope is taken for both, or one of two alone is looked at. */
  @Test
  @Tag(Ids.DEVI_014)
  default void scopesOfDetachingAreHeeded(Lab lab) {
    lab.needs(Operation.DETACH_DEVICE);
    for (Set<ChangeScope> scopes : List.of(Set.<ChangeScope>of(), Tunes.LIVE, Tunes.CONFIG)) {
      Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
      String disk = plugs.disk();
      plugs.attach(disk, Tunes.BOTH);
      plugs.detach(disk, scopes);
      plugs.isIn(disk, scopes.equals(Tunes.CONFIG), !scopes.equals(Tunes.CONFIG));
    }
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.BOTH);
    plugs.detach(disk, Tunes.BOTH);
    plugs.isIn(disk, false, false);
  }

  /** Takes a medium out. If this fails, another scope is changed, or one more. */
  @Test
  @Tag(Ids.DEVI_015)
  default void scopesOfUpdatingAreHeeded(Lab lab) {
    lab.needs(Operation.UPDATE_DEVICE);
    for (Set<ChangeScope> scopes :
        List.of(Set.<ChangeScope>of(), Tunes.LIVE, Tunes.CONFIG, Tunes.BOTH)) {
      Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
      String drive = plugs.drive();
      plugs.attach(drive, Tunes.BOTH);
      long run = plugs.sources();
      long definition = plugs.definition().count("source");
      plugs.update(Plugs.withoutSource(drive), scopes);
      boolean later = scopes.contains(ChangeScope.CONFIG);
      boolean now = scopes.isEmpty() || scopes.contains(ChangeScope.LIVE);
      Expect.same(run - (now ? 1 : 0), plugs.sources(), "sources of the run, " + scopes);
      Expect.same(
          definition - (later ? 1 : 0),
          plugs.definition().count("source"),
          "sources of the definition, " + scopes);
    }
  }

  /** If this fails, a stopped domain is taken to have nothing that could be meant. */
  @Test
  @Tag(Ids.DEVI_016)
  default void aStoppedDomainGetsADeviceForItsNextStart(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.SHUTOFF);
    String disk = plugs.disk();
    plugs.attach(disk, Set.of());
    Expect.that(plugs.has(disk), "the definition does not have the disk");
  }

  /** If this fails, the definition is changed before the run is looked at. */
  @Test
  @Tag(Ids.DEVI_017)
  default void bothOfAStoppedDomainAreRefusedADevice(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.SHUTOFF);
    String disk = plugs.disk();
    plugs.refused(
        ErrorCode.OPERATION_INVALID, "attaching to both", () -> plugs.attach(disk, Tunes.BOTH));
  }

  /** If this fails, a paused domain is taken to be stopped. */
  @Test
  @Tag(Ids.DEVI_018)
  default void aPausedDomainGetsADevice(Lab lab) {
    Plugs plugs = Plugs.ofA(lab, GuestState.PAUSED);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.LIVE);
    Expect.that(plugs.has(disk), "the paused domain does not have the disk");
  }
}
