package org.polyvisor.driver.qemu.internal.qmp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.polyvisor.spi.Call;

/**
 * The one thread of a driver connection: reads from all monitors, whatever their number. It blocks
 * in nothing but its selector, so a monitor that is silent, slow or talks nonsense delays no other.
 *
 * <p>A link that a caller reads is parked: it is left to him, and looked at again some milliseconds
 * after he has gone, or as soon as he hands over or somebody else sends over it.
 */
public final class QmpLoop {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu.qmp");
  private static final int BUFFER = 64 * 1024;
  private static final long PARKED_MILLIS = 10;
  static final long PARKED_NANOS = TimeUnit.MILLISECONDS.toNanos(PARKED_MILLIS);

  /** Callers' selectors cost two files each. */
  private static final int MOST_SELECTORS = 256;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Selector selector;
  private final int limit;
  private final QmpCodec codec;
  private final Set<QmpLink> parked = ConcurrentHashMap.newKeySet();
  private final Set<QmpLink> handedOver = ConcurrentHashMap.newKeySet();
  private final AtomicInteger selectors = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;

  private QmpLoop(Selector selector, int limit) {
    this.selector = selector;
    this.limit = limit;
    codec = new QmpCodec(limit);
    thread = new Thread(this::run, "polyvisor-qemu");
    thread.setDaemon(true);
  }

  /**
   * Starts the thread.
   *
   * @param limit the longest message, in bytes
   */
  public static QmpLoop start(int limit) throws IOException {
    QmpLoop loop = new QmpLoop(Selector.open(), limit);
    loop.thread.start();
    return loop;
  }

  /** Connects to a monitor without waiting for its greeting. */
  public QmpLink connect(Path path, QmpListener listener) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.configureBlocking(false);
      channel.connect(UnixDomainSocketAddress.of(path));
      channel.finishConnect();
      QmpLink link = new QmpLink(this, path, channel, listener);
      link.registered(channel.register(selector, SelectionKey.OP_READ, link));
      selector.wakeup();
      if (closed) {
        link.close();
      }
      return link;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether it still reads. */
  public boolean running() {
    return !closed && thread.isAlive();
  }

  /** Ends all links and then the thread; returns at once. */
  public void close() {
    closed = true;
    selector.wakeup();
  }

  /** Waits until the thread has ended; from inside it, does not wait. */
  public void awaitEnd(Call call) {
    if (Thread.currentThread() != thread) {
      call.await(done, "the reader of QMP monitors to end");
    }
  }

  private void run() {
    try {
      while (!closed) {
        turn();
      }
    } catch (IOException | ClosedSelectorException e) {
      LOG.log(Level.ERROR, "the reader of QMP monitors ends: " + e);
    } finally {
      closed = true;
      end();
      done.countDown();
    }
  }

  int limit() {
    return limit;
  }

  QmpCodec codec() {
    return codec;
  }

  /** Whether one more link may have a selector for its callers; counted until it is closed. */
  boolean admitsSelector() {
    if (selectors.incrementAndGet() <= MOST_SELECTORS) {
      return true;
    }
    selectors.decrementAndGet();
    return false;
  }

  void selectorClosed() {
    selectors.decrementAndGet();
  }

  /** From any thread: the socket did not take all, or has taken it by now. */
  void wantsToWrite(@Nullable SelectionKey key, boolean wants) {
    if (key == null || !key.isValid()) {
      return;
    }
    if (wants) {
      key.interestOpsOr(SelectionKey.OP_WRITE);
      selector.wakeup();
    } else {
      key.interestOpsAnd(~SelectionKey.OP_WRITE);
    }
  }

  /** From any thread: an answer will come that no caller reads. */
  void readsAgain(QmpLink link) {
    if (parked.remove(link)) {
      unpark(link);
      selector.wakeup();
    }
  }

  /** From any thread: what comes next over this link is ours again. */
  void handedOver(QmpLink link) {
    handedOver.add(link);
    readsAgain(link);
    selector.wakeup();
  }

  private void unpark(QmpLink link) {
    SelectionKey key = link.key();
    if (key != null && key.isValid()) {
      key.interestOpsOr(SelectionKey.OP_READ);
    }
  }

  private void park(SelectionKey key, QmpLink link) {
    key.interestOpsAnd(~SelectionKey.OP_READ);
    parked.add(link);
    if (!link.isReadByCallers()) {
      readsAgain(link); // he has gone meanwhile, perhaps without having seen that it is parked
    }
  }

  private void lookAfterParked() {
    for (QmpLink link : handedOver) {
      handedOver.remove(link);
      guarded(link, link::handedOver);
    }
    for (QmpLink link : parked) {
      if (!link.isReadByCallers()) {
        readsAgain(link);
      }
    }
  }

  private void turn() throws IOException {
    selector.select(parked.isEmpty() ? 0 : PARKED_MILLIS);
    lookAfterParked();
    for (SelectionKey key : selector.selectedKeys()) {
      serve(key, (QmpLink) key.attachment());
    }
    selector.selectedKeys().clear();
  }

  private void serve(SelectionKey key, QmpLink link) {
    guarded(
        link,
        () -> {
          if (key.isWritable()) {
            link.writable();
          }
          if (key.isReadable() && !link.readable(buffer)) {
            park(key, link);
          }
        });
  }

  private static void guarded(QmpLink link, Runnable work) {
    try {
      work.run();
    } catch (CancelledKeyException e) {
      LOG.log(Level.DEBUG, "closed meanwhile: " + link);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a QMP monitor's message could not be handled", e);
      link.finish(new QmpFailure(QmpFailure.Kind.NONSENSE, "sent what could not be handled: " + e));
    }
  }

  private void end() {
    List.copyOf(selector.keys()).forEach(key -> ((QmpLink) key.attachment()).close());
    try {
      selector.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "cannot close the selector: " + e);
    }
  }
}
