package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.driver.qemu.internal.qmp.QmpExchange;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.driver.qemu.internal.qmp.QmpLink;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/**
 * An attached QEMU process as a domain. It keeps its identity and id as long as the process lives,
 * also while the connection to its monitor is broken and tried again.
 *
 * <p>Safe for any thread.
 */
public final class Guest {
  private final DomainRef ref;
  private final Path path;
  private final Identity identity;
  private volatile Life life;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile QmpLink link;
  private volatile boolean arrived;

  Guest(DomainRef ref, Candidate candidate) {
    this.ref = ref;
    path = candidate.path();
    identity = candidate.identity();
    life = candidate.life();
    link = candidate.link();
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
    link = same.link();
  }

  /** Completes when it has left; exceptionally if we do so first. */
  public CompletableFuture<Void> gone() {
    return gone;
  }

  /** Sends a command without waiting, so that several can be under way. */
  public Asked send(QmpCommand command) {
    return new Asked(ref, path, command, link.send(command));
  }

  /** Sends a command whose answer the caller reads himself, if nobody else is at it. */
  public Optional<QmpExchange> exchange(QmpCommand command) {
    return link.exchange(command);
  }

  /** What went wrong with a command, about this domain. */
  public VirtException failure(QmpFailure failure, QmpCommand command) {
    return GuestErrors.of(failure, ref, command + " at " + path).about(ref);
  }

  /** Sends a command without waiting. */
  public Asked send(String command) {
    return send(QmpCommand.of(command));
  }

  @Override
  public String toString() {
    return ref + " at " + path;
  }
}
