package org.polyvisor.driver.qemu.internal.qmp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One connection to one monitor. Answers are matched to commands by id alone, never by their order;
 * an error without an id is QEMU's answer to what it could not parse, so it goes to the oldest.
 *
 * <p>Commands may be sent from any thread and never block; reading is the {@link QmpLoop}'s.
 */
public final class QmpLink {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu.qmp");

  private final ReentrantLock lock = new ReentrantLock();
  private final Pending pending = new Pending();
  private final Outbox outbox = new Outbox();
  private final Path path;
  private final SocketChannel channel;
  private final QmpListener listener;
  private final QmpCodec codec;
  private final LineSplitter lines;
  private volatile @Nullable SelectionKey key;
  private volatile boolean greeted;
  private @Nullable QmpFailure end;
  private long lastId;

  QmpLink(Path path, SocketChannel channel, QmpListener listener, int limit) {
    this.path = path;
    this.channel = channel;
    this.listener = listener;
    codec = new QmpCodec(limit);
    lines = new LineSplitter(limit);
  }

  void registered(SelectionKey with) {
    key = with;
  }

  /** Sends a command; the answer is what QEMU returned, or a {@link QmpFailure}. */
  public CompletableFuture<JsonNode> send(QmpCommand command) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    lock.lock();
    try {
      refusal().ifPresentOrElse(answer::completeExceptionally, () -> write(command, answer));
    } finally {
      lock.unlock();
    }
    return answer;
  }

  /** Closes the connection from our side; the listener hears of it in this thread. */
  public void close() {
    finish(new QmpFailure(QmpFailure.Kind.CLOSED, "the connection was closed"));
  }

  private Optional<QmpFailure> refusal() {
    if (end != null) {
      return Optional.of(end);
    }
    return pending.isFull()
        ? Optional.of(
            new QmpFailure(
                QmpFailure.Kind.FULL, Pending.MOST + " commands before it have no answer yet"))
        : Optional.empty();
  }

  private void write(QmpCommand command, CompletableFuture<JsonNode> answer) {
    String id = "pv-" + ++lastId;
    byte[] message = codec.write(id, command);
    LOG.log(Level.DEBUG, () -> path + " <- " + Excerpt.forLog(message));
    pending.add(id, answer);
    outbox.add(message);
    flush();
  }

  private void flush() {
    try {
      boolean all = outbox.flush(channel);
      SelectionKey with = key;
      if (with != null && with.isValid()) {
        with.interestOps(all ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        if (!all) {
          with.selector().wakeup();
        }
      }
    } catch (IOException e) {
      // What it said last may still be there to be read; the reader finds the end by itself.
      LOG.log(Level.DEBUG, () -> path + ": cannot write: " + e);
    }
  }

  /** The channel takes more. For the loop. */
  void writable() {
    lock.lock();
    try {
      flush();
    } finally {
      lock.unlock();
    }
  }

  /** The channel has something. For the loop, which lends the buffer. */
  void readable(ByteBuffer buffer) {
    try {
      int count = channel.read(buffer.clear());
      if (count < 0) {
        finish(new QmpFailure(QmpFailure.Kind.ENDED, "closed the connection"));
      } else {
        take(buffer.flip());
      }
    } catch (QmpFailure e) {
      finish(e);
    } catch (IOException e) {
      finish(
          new QmpFailure(QmpFailure.Kind.ENDED, "closed the connection (" + e.getMessage() + ")"));
    }
  }

  private void take(ByteBuffer bytes) {
    for (Optional<byte[]> line = lines.next(bytes); line.isPresent(); line = lines.next(bytes)) {
      byte[] message = line.get();
      LOG.log(Level.DEBUG, () -> path + " -> " + Excerpt.forLog(message));
      dispatch(codec.read(message));
    }
  }

  private void dispatch(JsonNode message) {
    if (message.has("event")) {
      listener.event(message.path("event").asString(""), message.path("data"));
    } else if (message.has("return")) {
      answered(message).ifPresent(answer -> answer.complete(message.path("return")));
    } else if (message.has("error")) {
      answered(message).ifPresent(answer -> answer.completeExceptionally(refused(message)));
    } else if (message.has("QMP")) {
      negotiate(message.path("QMP"));
    } else {
      throw new QmpFailure(QmpFailure.Kind.NONSENSE, "sent a message that is no QMP");
    }
  }

  private static QmpFailure refused(JsonNode message) {
    JsonNode error = message.path("error");
    return QmpFailure.refused(
        error.path("class").asString(""), error.path("desc").asString("without a reason"));
  }

  private Optional<CompletableFuture<JsonNode>> answered(JsonNode message) {
    JsonNode id = message.path("id");
    lock.lock();
    try {
      if (id.isString()) {
        return pending.remove(id.asString());
      }
      return message.has("error") ? pending.removeOldest() : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it has greeted. */
  public boolean greeted() {
    return greeted;
  }

  private void negotiate(JsonNode greeting) {
    greeted = true;
    send(QmpCommand.of("qmp_capabilities"))
        .thenAccept(nothing -> listener.ready(this, greeting))
        .exceptionally(this::notReady);
  }

  private @Nullable Void notReady(Throwable failure) {
    Throwable why = failure.getCause() == null ? failure : failure.getCause();
    finish(
        new QmpFailure(
            QmpFailure.Kind.NONSENSE, "refused to negotiate capabilities: " + why.getMessage()));
    return null;
  }

  /** Ends the link; what waits for an answer is told why. Once. */
  void finish(QmpFailure why) {
    lock.lock();
    try {
      if (end != null) {
        return;
      }
      end = why;
    } finally {
      lock.unlock();
    }
    shut();
    unanswered().forEach(answer -> answer.completeExceptionally(why));
    listener.ended(this, why);
  }

  private List<CompletableFuture<JsonNode>> unanswered() {
    lock.lock();
    try {
      return pending.removeAll();
    } finally {
      lock.unlock();
    }
  }

  private void shut() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> path + ": cannot close: " + e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
