package org.polyvisor.driver.support.linear;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.support.domain.LifecycleAction;
import org.polyvisor.driver.support.domain.LifecycleChange;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.model.DomainEvent;

/**
 * Registry, rules and event hub together, as a driver uses them: whatever is done to a domain at
 * the same time looks as if in one order, and its events come in that order.
 */
@Tag("lincheck")
class LifeLincheckTest {
  @Test
  void whatIsDoneToADomainAtTheSameTimeLooksAsIfInOneOrder() {
    Checks.ofTheReal().check(Life.class);
  }

  @Test
  void aHostThatDecidesBeforeItKeepsOthersOutIsFound() {
    assertThatThrownBy(() -> Checks.ofTheBroken().check(HastyLife.class))
        .hasMessageContaining("Invalid execution results");
  }

  @Test
  void aHostThatPostsAfterItLetOthersInIsFound() {
    assertThatThrownBy(() -> Checks.ofTheBroken().check(LateLife.class))
        .hasMessageContaining("Validation function");
  }

  /** What is done to the domain of a host. */
  public static class Life {
    private final SmallHost host;

    /** The real one. */
    public Life() {
      this(new SmallHost());
    }

    Life(SmallHost host) {
      this.host = host;
    }

    /** Defines it, or defines it anew. */
    @Operation
    public String define() {
      return host.act(org.polyvisor.model.Operation.DEFINE);
    }

    /** Removes its definition. */
    @Operation
    public String undefine() {
      return host.act(org.polyvisor.model.Operation.UNDEFINE);
    }

    /** Makes and starts it. */
    @Operation
    public String create() {
      return host.act(org.polyvisor.model.Operation.CREATE);
    }

    /** Starts it. */
    @Operation
    public String start() {
      return host.act(org.polyvisor.model.Operation.START);
    }

    /** Pauses it. */
    @Operation
    public String suspend() {
      return host.act(org.polyvisor.model.Operation.SUSPEND);
    }

    /** Lets it go on. */
    @Operation
    public String resume() {
      return host.act(org.polyvisor.model.Operation.RESUME);
    }

    /** Stops it. */
    @Operation
    public String destroy() {
      return host.act(org.polyvisor.model.Operation.DESTROY);
    }

    /** How it is. */
    @Operation
    public String now() {
      return SmallHost.text(host.now());
    }

    /** Its events tell the same. */
    @Validate
    public void events() {
      host.checkTold();
    }
  }

  /** Decides on what may have changed when it is carried out. */
  public static class HastyLife extends Life {
    /** One of those. */
    public HastyLife() {
      super(new HastyHost());
    }
  }

  /** Tells of what others may have followed up already. */
  public static class LateLife extends Life {
    /** One of those. */
    public LateLife() {
      super(new LateHost());
    }
  }

  private static final class HastyHost extends SmallHost {
    @Override
    String change(LifecycleAction action) {
      RegisteredDomain<String> before = now();
      LifecycleChange change = decide(before, action);
      Checks.aWhile();
      try (var held = exclusively()) {
        RegisteredDomain<String> after = carryOut(before, change);
        numbered(after, change).forEach(this::post);
        return text(after);
      }
    }
  }

  private static final class LateHost extends SmallHost {
    @Override
    String change(LifecycleAction action) {
      List<DomainEvent> late = new ArrayList<>();
      RegisteredDomain<String> after;
      try (var held = exclusively()) {
        RegisteredDomain<String> before = now();
        LifecycleChange change = decide(before, action);
        after = carryOut(before, change);
        late.addAll(numbered(after, change));
      }
      Checks.aWhile();
      late.forEach(this::post);
      return text(after);
    }
  }
}
