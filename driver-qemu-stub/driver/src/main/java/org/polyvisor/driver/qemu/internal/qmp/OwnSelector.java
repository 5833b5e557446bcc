package org.polyvisor.driver.qemu.internal.qmp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * With what callers wait for one link's channel: opened when the first comes, if the loop admits
 * another. Used under the link's lock.
 */
final class OwnSelector {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu.qmp");

  private final QmpLoop loop;
  private final Path path;
  private final SocketChannel channel;
  private @Nullable Selector own;

  OwnSelector(QmpLoop loop, Path path, SocketChannel channel) {
    this.loop = loop;
    this.path = path;
    this.channel = channel;
  }

  /** Null where callers cannot read. */
  @Nullable Selector get() {
    if (own == null && loop.admitsSelector()) {
      own = opened();
      if (own == null) {
        loop.selectorClosed();
      }
    }
    return own;
  }

  private @Nullable Selector opened() {
    try {
      Selector opened = Selector.open();
      try {
        channel.register(opened, SelectionKey.OP_READ);
        return opened;
      } catch (IOException e) {
        opened.close();
        throw e;
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> path + ": cannot be read by callers: " + e);
      return null;
    }
  }

  void close() {
    if (own == null) {
      return;
    }
    try {
      own.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> path + ": cannot close its selector: " + e);
    }
    loop.selectorClosed();
  }
}
