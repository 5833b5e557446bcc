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
import java.util.concurrent.CountDownLatch;
import org.polyvisor.spi.Call;

/**
 * The one thread of a driver connection: reads from all monitors, whatever their number. It blocks
 * in nothing but its selector, so a monitor that is silent, slow or talks nonsense delays no other.
 */
public final class QmpLoop {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu.qmp");
  private static final int BUFFER = 64 * 1024;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Selector selector;
  private final int limit;
  private final Thread thread;
  private volatile boolean closed;

  private QmpLoop(Selector selector, int limit) {
    this.selector = selector;
    this.limit = limit;
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
      QmpLink link = new QmpLink(path, channel, listener, limit);
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

  private void turn() throws IOException {
    selector.select();
    for (SelectionKey key : selector.selectedKeys()) {
      serve(key, (QmpLink) key.attachment());
    }
    selector.selectedKeys().clear();
  }

  private void serve(SelectionKey key, QmpLink link) {
    try {
      if (key.isWritable()) {
        link.writable();
      }
      if (key.isReadable()) {
        link.readable(buffer);
      }
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
