package org.polyvisor.driver.qemu.internal.qmp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * <p>Commands may be sent from any thread and never block; reading is the {@link QmpLoop}'s, or for
 * a while that of a lone caller, by a {@link QmpExchange}. Who reads holds the turn meanwhile; only
 * the loop dispatches, and first what a caller has handed over.
 */
public final class QmpLink {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu.qmp");

  /** Holds most answers at once; larger ones come in pieces. */
  private static final int DIRECT = 16 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Pending pending = new Pending();
  private final Outbox outbox = new Outbox();
  private final Path path;
  private final QmpLoop loop;
  private final OwnSelector own;
  private final SocketChannel channel;
  private final QmpListener listener;
  private final QmpCodec codec;
  private final LineSplitter lines;
  private final ReentrantLock turn = new ReentrantLock();
  private final Deque<byte[]> handedOver = new ArrayDeque<>();
  private volatile @Nullable QmpExchange reader;
  private volatile long leftNanos = System.nanoTime() - QmpLoop.PARKED_NANOS;
  private volatile int unanswered;
  private @Nullable ByteBuffer direct;
  private boolean wantsToWrite;
  private volatile @Nullable SelectionKey key;
  private volatile boolean greeted;
  private @Nullable QmpFailure end;
  private long lastId;

  QmpLink(QmpLoop loop, Path path, SocketChannel channel, QmpListener listener) {
    this.loop = loop;
    own = new OwnSelector(loop, path, channel);
    this.path = path;
    this.channel = channel;
    this.listener = listener;
    codec = loop.codec();
    lines = new LineSplitter(loop.limit());
  }

  void registered(SelectionKey with) {
    key = with;
  }

  /** Under which the loop reads it, once it does. */
  @Nullable SelectionKey key() {
    return key;
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

  /**
   * Sends a command whose answer the caller reads himself; empty if he would not be alone. The
   * command is sent by then or never.
   */
  public Optional<QmpExchange> exchange(QmpCommand command) {
    if (turn.isHeldByCurrentThread() || !lock.tryLock()) {
      return Optional.empty();
    }
    try {
      boolean alone = end == null && reader == null && pending.isEmpty() && outbox.isEmpty();
      Selector selector = alone ? own.get() : null;
      if (selector == null) {
        return Optional.empty();
      }
      CompletableFuture<JsonNode> answer = new CompletableFuture<>();
      QmpExchange begun = new QmpExchange(this, "pv-" + (lastId + 1), selector, answer);
      reader = begun;
      write(command, answer);
      return Optional.of(begun);
    } finally {
      lock.unlock();
    }
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
    unanswered = pending.size();
    outbox.add(message);
    flush();
  }

  private void flush() {
    try {
      boolean all = outbox.flush(channel);
      if (all == wantsToWrite) {
        wantsToWrite = !all;
        loop.wantsToWrite(key, wantsToWrite);
      }
      if (reader == null) {
        loop.readsAgain(this);
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

  /** The channel has something, unless a caller reads it. For the loop, which lends the buffer. */
  boolean readable(ByteBuffer buffer) {
    if (isReadByCallers() || !turn.tryLock()) {
      return false;
    }
    try {
      takeHandedOver();
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
    } finally {
      turn.unlock();
    }
    return true;
  }

  /** Dispatches what a caller has left. For the loop. */
  void handedOver() {
    turn.lock();
    try {
      takeHandedOver();
    } catch (QmpFailure e) {
      finish(e);
    } finally {
      turn.unlock();
    }
  }

  private void takeHandedOver() {
    for (byte[] line = handedOver.poll(); line != null; line = handedOver.poll()) {
      take(line);
    }
  }

  private void take(ByteBuffer bytes) {
    for (Optional<byte[]> line = lines.next(bytes); line.isPresent(); line = lines.next(bytes)) {
      take(line.get());
    }
  }

  private void take(byte[] message) {
    LOG.log(Level.DEBUG, () -> path + " -> " + Excerpt.forLog(message));
    dispatch(codec.read(message));
  }

  /** Who holds it reads. */
  ReentrantLock turn() {
    return turn;
  }

  /** Whether this caller reads. */
  boolean isRead(QmpExchange by) {
    return reader == by;
  }

  /** For a caller who has the turn. */
  ByteBuffer direct() {
    ByteBuffer buffer = direct;
    if (buffer == null) {
      buffer = ByteBuffer.allocateDirect(DIRECT);
      direct = buffer;
    }
    return buffer;
  }

  int read(ByteBuffer buffer) throws IOException {
    return channel.read(buffer);
  }

  byte @Nullable [] line(ByteBuffer bytes) {
    return lines.next(bytes).orElse(null);
  }

  JsonNode parse(byte[] line) {
    return codec.readLean(line);
  }

  /** An answer that its caller has read; he has the turn. */
  void answer(byte[] line, JsonNode message) {
    LOG.log(Level.DEBUG, () -> path + " -> " + Excerpt.forLog(line));
    dispatch(message);
  }

  /** The loop goes on from here, with this line if there is one; the caller has the turn. */
  void handOver(QmpExchange by, byte @Nullable [] line) {
    if (line != null) {
      handedOver.add(line);
    }
    if (reader == by) {
      reader = null;
      by.waits();
    }
    loop.handedOver(this);
  }

  /** A caller waits no more. */
  void left(QmpExchange by) {
    if (reader == by) {
      leftNanos = System.nanoTime();
      reader = null;
      if (unanswered > 0) {
        loop.readsAgain(this);
      }
    }
  }

  /** Whether a caller reads, or read a moment ago and nobody else waits for anything. */
  boolean isReadByCallers() {
    return reader != null
        || unanswered == 0 && System.nanoTime() - leftNanos < QmpLoop.PARKED_NANOS;
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
      unanswered = pending.size();
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
    closeOwn();
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

  private void closeOwn() {
    lock.lock();
    try {
      own.close();
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
