package org.polyvisor.conformance.area;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * Statistics of many domains at once.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface BulkStatisticsRequirements {

  /** If this fails, look at who is left out, and at who is answered without being asked for. */
  @Test
  @Tag(Ids.BULK_001)
  default void eachDomainAskedForHasOneRow(Lab lab) {
    Many many = Many.of(lab);
    List<DomainRef> rows =
        many.rows(StatisticsGroup.STATE).stream().map(StatisticsRow::domain).toList();
    Expect.same(many.asked().size(), rows.size(), "how many rows there are");
    Expect.same(many.asked(), new HashSet<>(rows), "the domains of the rows");
  }

  /**
   * If this fails, groups are read that nobody wants, or one that is not offered is left out
   * instead of being an error.
   */
  @Test
  @Tag(Ids.BULK_002)
  default void aRowHasTheGroupsAskedFor(Lab lab) {
    for (StatisticsRow row : Many.of(lab).rows(StatisticsGroup.STATE, StatisticsGroup.BLOCK)) {
      Expect.same(Set.of(StatisticsGroup.STATE, StatisticsGroup.BLOCK), row.groups(), "the groups");
    }
  }

  /** If this fails, one failure ends the whole. */
  @Test
  @Tag(Ids.BULK_003)
  default void aDomainThatIsNotThereCostsItsOwnRow(Lab lab) {
    Many many = Many.of(lab);
    DomainRef nobody = Operations.nobody();
    for (StatisticsRow row : many.and(nobody).rows(StatisticsGroup.STATE)) {
      Optional<ErrorCode> code = row.error().map(VirtException::code);
      boolean absent = row.domain().equals(nobody);
      Expect.same(absent ? Optional.of(ErrorCode.NO_DOMAIN) : Optional.empty(), code, "the error");
    }
  }

  /** If this fails, rows are of another source than the information. */
  @Test
  @Tag(Ids.BULK_004)
  default void theStateOfARowIsThatOfTheInformation(Lab lab) {
    for (StatisticsRow row : Many.of(lab).rows(StatisticsGroup.STATE)) {
      DomainInfo info = row.get(StatisticsGroup.STATE).orElseThrow();
      Expect.same(
          lab.main().info(row.domain()).state(), info.state(), "the state of " + row.domain());
      Expect.same(row.domain(), info.domain(), "the domain of the information");
    }
  }

  /** If this fails, the two ways to read do not share what they know. */
  @Test
  @Tag(Ids.BULK_005)
  default void theDevicesOfARowAreThoseReadOneByOne(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    StatisticsRow row = Many.only(lab, reading.guest().identity()).row(StatisticsGroup.BLOCK);
    Set<String> devices = new TreeSet<>();
    row.get(StatisticsGroup.BLOCK).orElseThrow().forEach(one -> devices.add(one.device()));
    Expect.same(Devices.readable(reading), devices, "the devices in the row");
  }

  /** If this fails, an empty list means all. */
  @Test
  @Tag(Ids.BULK_006)
  default void nobodyAskedForIsNoRow(Lab lab) {
    Expect.same(List.of(), Many.nobody(lab).rows(StatisticsGroup.STATE), "the rows");
  }

  /** If this fails, rows are waited for without the call. */
  @Test
  @Tag(Ids.BULK_007)
  default void readingManyEndsByItsDeadline(Lab lab) {
    Many many = Many.of(lab);
    try (Stuck stuck = lab.stuck()) {
      Stuckness.endsByItsDeadline(
          "reading many while the hypervisor is stuck", call -> many.read(call, row -> {}));
    }
  }

  /** If this fails, readers share the consumer without taking turns. */
  @Test
  @Tag(Ids.BULK_008)
  default void rowsAreHandedOverOneAtATime(Lab lab) {
    Meeting meeting = new Meeting();
    Many.of(lab).read(lab.main().call(), row -> meeting.pass());
    Expect.that(!meeting.seen(), "two rows were handed over at once");
  }

  /** If this fails, an error of one group takes the others with it. */
  @Test
  @Tag(Ids.BULK_009)
  default void aStoppedDomainHasAStateAndNoBlockStatistics(Lab lab) {
    Many many = Many.only(lab, lab.guest(GuestState.SHUTOFF).identity());
    StatisticsRow row = many.row(StatisticsGroup.STATE, StatisticsGroup.BLOCK);
    Expect.that(row.get(StatisticsGroup.STATE).isPresent(), "a stopped domain has no state");
    Expect.same(
        Optional.of(ErrorCode.OPERATION_INVALID),
        row.result(StatisticsGroup.BLOCK).error().map(VirtException::code),
        "the error of the block statistics");
  }
}
