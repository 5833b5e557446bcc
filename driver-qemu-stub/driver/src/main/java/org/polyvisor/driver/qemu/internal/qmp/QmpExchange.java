package org.polyvisor.driver.qemu.internal.qmp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One command whose answer its caller reads from the socket himself. He takes his own answer alone;
 * as soon as anything else comes (an event, another's answer, nonsense, the end), that and the role
 * of the reader go to the {@link QmpLoop}, so that all is told in its order and in its thread, and
 * the answer comes by way of it.
 *
 * <p>For one thread. Never blocks.
 */
public final class QmpExchange {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu.qmp");

  private final QmpLink link;
  private final String id;
  private final Selector selector;
  private final CompletableFuture<JsonNode> answer;
  private boolean looked;

  QmpExchange(QmpLink link, String id, Selector selector, CompletableFuture<JsonNode> answer) {
    this.link = link;
    this.id = id;
    this.selector = selector;
    this.answer = answer;
  }

  /** Wakes when there is something to read, or the answer came by way of the loop. */
  public Selector selector() {
    return selector;
  }

  /** The answer, once it is there; throws a {@link QmpFailure} if there is an error instead. */
  public Optional<JsonNode> poll() {
    if (looked && !answer.isDone() && link.isRead(this)) {
      read();
    }
    looked = true; // the first look comes before there can be anything
    try {
      return Optional.ofNullable(answer.getNow(null));
    } catch (CompletionException e) {
      throw e.getCause() instanceof QmpFailure ? (QmpFailure) e.getCause() : e;
    }
  }

  private void read() {
    if (!link.turn().tryLock()) {
      return; // the loop is still at it
    }
    try {
      ByteBuffer buffer = link.direct();
      int count = link.read(buffer.clear());
      if (count < 0) {
        link.handOver(this, null);
      } else if (count > 0) {
        take(buffer.flip());
      }
    } catch (IOException | QmpFailure e) {
      LOG.log(Level.DEBUG, () -> link + ": left to the reader: " + e);
      link.handOver(this, null);
    } finally {
      link.turn().unlock();
    }
  }

  private void take(ByteBuffer bytes) {
    boolean mine = true;
    for (byte[] line = link.line(bytes); line != null; line = link.line(bytes)) {
      mine = mine && takeMine(line);
      if (!mine) {
        link.handOver(this, line);
      }
    }
  }

  /** Whether it was the answer. */
  private boolean takeMine(byte[] line) {
    JsonNode message = parsed(line);
    if (message == null || !message.path("id").asString("").equals(id)) {
      return false;
    }
    link.answer(line, message);
    return true;
  }

  private @Nullable JsonNode parsed(byte[] line) {
    try {
      return link.parse(line);
    } catch (QmpFailure e) {
      return null; // the loop will see for itself
    }
  }

  /** From now on the answer comes by way of the loop, and wakes whoever waits for it. */
  void waits() {
    CompletableFuture<JsonNode> ignored = answer.whenComplete((any, failure) -> selector.wakeup());
  }

  /** The caller reads no more. */
  public void leave() {
    link.left(this);
  }
}
