package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.driver.qemu.internal.qmp.QmpExchange;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.driver.qemu.internal.qmp.QmpLink;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import tools.jackson.databind.JsonNode;

/**
 * An attached QEMU process as a domain. It keeps its identity and id as long as the process lives,
 * also while the connection to its monitor is broken and tried again.
 *
 * <p>Safe for any thread.
 */
public final class Guest {
  private volatile DomainRef ref;
  private final Path path;
  private final Identity identity;
  private volatile Life life;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final boolean introduced;
  private volatile Line line;
  private volatile @Nullable QmpLink link;
  private volatile boolean arrived;

  Guest(DomainRef ref, Candidate candidate) {
    this.ref = ref;
    path = candidate.path();
    identity = candidate.identity();
    life = candidate.life();
    introduced = true;
    line = candidate.link()::send;
    link = candidate.link();
  }

  /** Somebody at a monitor who has not said who it is; each question is answered with that. */
  Guest(DomainRef ref, Path path, Identity identity, Function<DomainRef, VirtException> why) {
    this.ref = ref;
    this.path = path;
    this.identity = identity;
    life = new Life();
    introduced = false;
    line = command -> CompletableFuture.failedFuture(why.apply(ref));
  }

  /** Which domain it is, with its id. */
  public DomainRef ref() {
    return ref;
  }

  /** Its monitor. */
  public Path path() {
    return path;
  }

  /** Who it said that it is. */
  public Identity identity() {
    return identity;
  }

  /** What its events told. */
  public Life life() {
    return life;
  }

  /**
   * Whether it was seen in another state than that of arriving from elsewhere. QEMU is in that one
   * from its start or never, so this stays true for the process.
   */
  public boolean hasArrived() {
    return arrived;
  }

  /** What QEMU says that its state is. */
  public void seen(String status) {
    if (!status.isEmpty() && !status.equals("inmigrate")) {
      arrived = true;
    }
  }

  /** Goes on over another connection to the same process; what happened in between is not known. */
  public void reattach(Candidate same) {
    life = same.life();
    line = same.link()::send;
    link = same.link();
  }

  /** Leaves its name to one that has said that it is called so; for one that has not. */
  void yieldName() {
    ref = DomainRef.of(ref.uuid(), path.toString(), ref.id().orElse(0));
  }

  /** Whether it has said who it is. */
  public boolean isIntroduced() {
    return introduced;
  }

  /** Completes when it has left; exceptionally if we do so first. */
  public CompletableFuture<Void> gone() {
    return gone;
  }

  /** Sends a command without waiting, so that several can be under way. */
  public Asked send(QmpCommand command) {
    return new Asked(ref, path, command, line.send(command));
  }

  /** Sends a command whose answer the caller reads himself, if nobody else is at it. */
  public Optional<QmpExchange> exchange(QmpCommand command) {
    QmpLink there = link;
    return there == null ? Optional.empty() : there.exchange(command);
  }

  /** Checks that an answer is a list of objects. */
  public JsonNode list(JsonNode answer, QmpCommand command) {
    return new Asked(ref, path, command, CompletableFuture.completedFuture(answer)).list(answer);
  }

  /** What went wrong with a command, about this domain. */
  public VirtException failure(QmpFailure failure, QmpCommand command) {
    return GuestErrors.of(failure, ref, command + " at " + path).about(ref);
  }

  /** Sends a command without waiting. */
  public Asked send(String command) {
    return send(QmpCommand.of(command));
  }

  /** Where a command goes. */
  private interface Line {
    CompletableFuture<JsonNode> send(QmpCommand command);
  }

  @Override
  public String toString() {
    return ref + " at " + path;
  }
}
