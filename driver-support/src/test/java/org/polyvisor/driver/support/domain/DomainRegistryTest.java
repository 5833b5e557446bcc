package org.polyvisor.driver.support.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;

class DomainRegistryTest {
  private static final DomainLife RUNNING = new DomainLife(StateReason.RUNNING_BOOTED, true);
  private static final UUID A = new UUID(0, 10);
  private static final UUID B = new UUID(0, 11);

  private final DomainRegistry<String> registry = new DomainRegistry<>();

  @Test
  void aDomainIsFoundByUuidNameAndId() {
    registry.put(A, "a", RUNNING, "detail");
    List<DomainKey> keys = List.of(DomainKey.uuid(A), DomainKey.name("a"), DomainKey.id(1));
    for (DomainKey key : keys) {
      assertThat(registry.find(key)).map(RegisteredDomain::detail).contains("detail");
    }
    assertThat(registry.find(DomainKey.id(2))).isEmpty();
    assertThat(registry.find(DomainKey.name("A"))).isEmpty();
  }

  @Test
  void idsCountUpAndBelongToOneRun() {
    assertThat(id(registry.put(A, "a", RUNNING, ""))).hasValue(1);
    assertThat(id(registry.put(B, "b", RUNNING, ""))).hasValue(2);
    assertThat(id(registry.put(A, "a", new DomainLife(StateReason.PAUSED_USER, true), "")))
        .hasValue(1);
    assertThat(id(registry.put(A, "a", DomainLife.DEFINED, ""))).isEmpty();
    assertThat(registry.find(DomainKey.id(1))).isEmpty();
    assertThat(id(registry.put(A, "a", RUNNING, ""))).hasValue(3);
  }

  @Test
  void aDomainWhoseLifeIsOverIsForgotten() {
    registry.put(A, "a", RUNNING, "");
    registry.put(A, "a", DomainLife.NONE, "");
    assertThat(registry.list(DomainFilter.all())).isEmpty();
    assertThat(registry.find(DomainKey.name("a"))).isEmpty();
    assertThat(registry.find(DomainKey.id(1))).isEmpty();
  }

  /** However it came to be free: another UUID may take it, and finds nothing of the old one. */
  @Test
  void aNameThatIsFreeAgainMayBeTakenByAnother() {
    registry.put(A, "a", RUNNING, "");
    registry.remove(A);
    registry.remove(A);
    assertThat(registry.put(B, "a", RUNNING, "").ref().uuid()).isEqualTo(B);
    registry.put(B, "a", DomainLife.NONE, "");
    registry.put(A, "a", RUNNING, "");
    registry.put(A, "c", RUNNING, "");
    registry.put(B, "a", RUNNING, "");
    assertThat(registry.find(DomainKey.name("a"))).map(one -> one.ref().uuid()).contains(B);
    assertThat(registry.find(DomainKey.name("c"))).map(one -> one.ref().uuid()).contains(A);
  }

  @Test
  void noTwoDomainsHaveOneName() {
    registry.put(A, "a", RUNNING, "");
    assertThatThrownBy(() -> registry.put(B, "a", RUNNING, ""))
        .satisfies(DomainRegistryTest::isClash);
    assertThatThrownBy(() -> registry.findForDefinition(B, "a"))
        .hasMessageContaining(A.toString())
        .satisfies(DomainRegistryTest::isClash);
    assertThatThrownBy(() -> registry.findForDefinition(A, "b"))
        .satisfies(DomainRegistryTest::isClash);
    assertThat(registry.findForDefinition(A, "a")).isPresent();
    assertThat(registry.findForDefinition(B, "b")).isEmpty();
  }

  @Test
  void aRenamedDomainIsFoundByItsNewNameAlone() {
    registry.put(A, "a", RUNNING, "");
    registry.put(A, "b", RUNNING, "");
    assertThat(registry.find(DomainKey.name("a"))).isEmpty();
    assertThat(registry.find(DomainKey.name("b")))
        .map(RegisteredDomain::ref)
        .contains(DomainRef.of(A, "b"));
  }

  @Test
  void listsAreFiltered() {
    registry.put(A, "a", RUNNING, "");
    registry.put(B, "b", DomainLife.DEFINED, "");
    assertThat(registry.list(DomainFilter.onlyActive())).hasSize(1);
    assertThat(registry.list(DomainFilter.onlyInactive())).hasSize(1);
    assertThat(registry.list(DomainFilter.all().persistent(false))).isEmpty();
  }

  @Test
  void idsStayUniqueUnderConcurrency() throws Exception {
    int count = 8;
    int rounds = 500;
    ExecutorService threads = Executors.newFixedThreadPool(count);
    List<Future<Set<Integer>>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      results.add(threads.submit(() -> startAndStop(number, rounds)));
    }
    Set<Integer> all = new HashSet<>();
    for (Future<Set<Integer>> result : results) {
      all.addAll(result.get(60, TimeUnit.SECONDS));
    }
    threads.shutdown();
    assertThat(all).hasSize(count * rounds);
    assertThat(registry.list(DomainFilter.all())).hasSize(count);
    assertThat(registry.list(DomainFilter.onlyActive())).isEmpty();
  }

  private Set<Integer> startAndStop(int number, int rounds) {
    Set<Integer> ids = new HashSet<>();
    UUID uuid = new UUID(1, number);
    Call call = CallControl.within(Duration.ofMinutes(1)).call();
    for (int i = 0; i < rounds; i++) {
      try (Call.Held held = registry.exclusively(call)) {
        ids.add(id(registry.put(uuid, "n" + number, RUNNING, "")).orElseThrow());
        registry.put(uuid, "n" + number, DomainLife.DEFINED, "");
      }
    }
    return ids;
  }

  private static OptionalInt id(RegisteredDomain<String> domain) {
    return domain.ref().id();
  }

  private static void isClash(Throwable thrown) {
    VirtException clash = (VirtException) thrown;
    assertThat(clash.code()).isEqualTo(ErrorCode.OPERATION_FAILED);
    assertThat(clash.domain()).isEqualTo(ErrorDomain.DOMAIN);
    assertThat(clash.subject()).isPresent();
  }
}
