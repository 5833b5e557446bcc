package example;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EventListener;
import org.polyvisor.Polyvisor;
import org.polyvisor.Subscription;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.EventsLost;

/**
 * Writes down what happens to guests, of every kind. However slow the writer is, the hypervisor and
 * other listeners do not wait for it: events that it missed are said to be lost, and the guests looked
 * at anew. So they are after the connection was lost, which is opened again until the thread that runs
 * this is interrupted.
 */
public final class EventLog {
  private final String uri;
  private final Duration pause;
  private final Consumer<String> writer;

  /**
   * A log of what happens at a URI.
   *
   * @param pause before it is opened again
   * @param writer is called by more than one thread
   */
  public EventLog(String uri, Duration pause, Consumer<String> writer) {
    this.uri = uri;
    this.pause = pause;
    this.writer = writer;
  }

  public void run() throws InterruptedException {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      while (true) {
        try {
          listen(executor);
        } catch (VirtException e) { // it could not be opened, or has ended
          writer.accept("ended: " + e.code() + ", " + e.getMessage());
        }
        Thread.sleep(pause.toMillis());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** Listens until the connection ends, and throws why. */
  private void listen(ExecutorService executor) throws InterruptedException {
    CompletableFuture<VirtException> end = new CompletableFuture<>();
    EventKind[] all = EventKind.known().toArray(EventKind[]::new);
    try (Connection connection = Polyvisor.builder().uri(uri).readOnly().open();
        Subscription events = connection.listen(new Writing(connection, end), executor, all)) {
      look(connection); // only now, so that nothing falls between
      throw end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Writing implements EventListener {
    private final Connection connection;
    private final CompletableFuture<VirtException> end;

    private Writing(Connection connection, CompletableFuture<VirtException> end) {
      this.connection = connection;
      this.end = end;
    }

    @Override
    public void onEvent(Event event) {
      if (event instanceof EventsLost lost) {
        writer.accept(lost.count() + " events were lost");
        look(connection);
      } else if (event instanceof DomainEvent happened) {
        String detail = happened.detail().map(d -> " " + d.type() + " " + d).orElse("");
        writer.accept(happened.domain().name() + ": " + event.kind() + detail);
      } else {
        writer.accept(event.kind().name());
      }
    }

    @Override
    public void onEnd(VirtException cause) {
      end.complete(cause);
    }
  }

  private void look(Connection connection) {
    for (Domain domain : connection.domains()) {
      try {
        writer.accept(domain.name() + " is " + domain.state());
      } catch (ConnectionClosedException e) {
        throw e;
      } catch (VirtException e) { // this one alone: it is gone, or stuck
        writer.accept(domain.name() + ": " + e.getMessage());
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    new EventLog(args[0], Duration.ofSeconds(5), System.out::println).run();
  }
}
