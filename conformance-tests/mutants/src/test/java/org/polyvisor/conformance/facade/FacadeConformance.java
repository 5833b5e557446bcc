package org.polyvisor.conformance.facade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.Cancellation;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.Call;

/** What the facade promises of one call and of one connection, whatever the driver does. */
class FacadeConformance {
  static final String URI = "scripted:///";

  /** So that calls that hang in one requirement are not in the way of another. */
  static final String MANY = "256";

  /** Time enough for a call to get to the driver. */
  private static final Duration BRIEF = Bounds.mustCome().dividedBy(4);

  private final List<Connection> opened = new ArrayList<>();
  private ScriptedHost host = ScriptedHost.current();

  @BeforeEach
  void begin() {
    host = ScriptedHost.anew();
  }

  @AfterEach
  void end() {
    host.release();
    opened.forEach(Connection::close);
  }

  private Connection open(Consumer<ConnectionBuilder> how) {
    ConnectionBuilder builder =
        Polyvisor.builder()
            .uri(URI)
            .drivers(FacadeConformance.class.getClassLoader())
            .deadline(Bounds.requirement())
            .set("pool.hung-calls", MANY);
    how.accept(builder);
    Connection connection = builder.open();
    opened.add(connection);
    return connection;
  }

  private Connection open() {
    return open(builder -> {});
  }

  /** A call that does not come back, in a thread of its own. */
  private Parallel<VirtException> hanging(Connection connection) {
    host.hang("info");
    Domain domain = connection.domain("one");
    return Parallel.start(() -> Expect.refusal("a call that hangs", domain::info)).untilItWaits();
  }

  private static void named(VirtException refusal) {
    Expect.same(Optional.of("scripted"), refusal.driver(), "the driver that the error names");
  }

  @Test
  @Tag(Ids.FACA_001)
  void aCallEndsByItsDeadline() {
    host.hang("info");
    Domain domain = open().domain("one").within(Bounds.shortDeadline());
    VirtException refusal =
        Parallel.start(() -> Expect.refusal("a call that hangs", domain::info))
            .mustEnd("a call with a deadline");
    Expect.same(ErrorCode.OPERATION_TIMEOUT, refusal.code(), "its code");
  }

  @Test
  @Tag(Ids.FACA_002)
  void aCallEndsByItsCancel() {
    Cancellation cancellation = new Cancellation();
    Parallel<VirtException> waiting = hanging(open().with(cancellation));
    cancellation.cancel();
    Expect.same(
        ErrorCode.OPERATION_ABORTED, waiting.mustEnd("a cancelled call").code(), "its code");
  }

  @Test
  @Tag(Ids.FACA_003)
  void aCallEndsByAnInterruptAndTheFlagStays() {
    host.hang("info");
    Domain domain = open().domain("one");
    AtomicBoolean kept = new AtomicBoolean();
    Parallel<VirtException> waiting =
        Parallel.start(
                () -> {
                  VirtException refusal = Expect.refusal("a call that hangs", domain::info);
                  kept.set(Thread.currentThread().isInterrupted());
                  return refusal;
                })
            .untilItWaits();
    waiting.interrupt();
    Expect.same(
        ErrorCode.OPERATION_ABORTED, waiting.mustEnd("an interrupted call").code(), "its code");
    Expect.that(kept.get(), "the interrupt flag is gone");
  }

  @Test
  @Tag(Ids.FACA_004)
  void closingEndsCallsUnderWay() {
    Connection connection = open();
    Parallel<VirtException> waiting = hanging(connection);
    connection.close();
    Expect.same(ErrorCode.INVALID_CONN, waiting.mustEnd("a call while closing").code(), "its code");
  }

  @Test
  @Tag(Ids.FACA_005)
  void theDriverIsToldThatACallWasGivenUp() {
    AtomicBoolean told = new AtomicBoolean();
    host.on(
        "info",
        arguments -> {
          ((Call) arguments[0]).onCancel(() -> told.set(true));
          return host.hung();
        });
    Domain domain = open().domain("one").within(Bounds.shortDeadline());
    Expect.refusal("a call that hangs", domain::info);
    Expect.that(Bounds.within(Bounds.mustCome(), told::get), "the driver's hook did not run");
  }

  @Test
  @Tag(Ids.FACA_006)
  void whateverADriverThrowsIsAnErrorThatNamesIt() {
    Connection connection = open();
    for (Throwable thrown :
        new Throwable[] {
          new IllegalStateException("mad"),
          new AssertionError("mad"),
          new NoSuchMethodError("mad"),
          new InterruptedException("mad")
        }) {
      host.on(
          "host",
          arguments -> {
            throw thrown;
          });
      named(Expect.refusal("a driver that throws " + thrown, connection::host));
    }
  }

  @Test
  @Tag(Ids.FACA_007)
  void anAnswerThatIsNullIsAnErrorThatNamesTheDriver() {
    Connection connection = open();
    Domain domain = connection.domain("one");
    for (String method : List.of("host", "domains", "lookup", "info", "xml", "blockStatistics")) {
      host.on(method, arguments -> null);
    }
    named(Expect.refusal("null for the host", connection::host));
    named(Expect.refusal("null for the list", connection::domains));
    named(Expect.refusal("null for a look-up", () -> connection.domain("one")));
    named(Expect.refusal("null for information", domain::info));
    named(Expect.refusal("null for XML", domain::xml));
    named(Expect.refusal("null for statistics", () -> domain.blockStatistics("vda")));
  }

  @Test
  @Tag(Ids.FACA_008)
  void anAnswerAboutAnotherDomainIsAnErrorThatNamesTheDriver() {
    Connection connection = open();
    Domain domain = connection.domain("one");
    host.on("lookup", arguments -> ScriptedHost.TWO);
    named(Expect.refusal("another domain found", () -> connection.domain("one")));
    host.on("info", arguments -> ScriptedConnection.info(ScriptedHost.TWO));
    named(Expect.refusal("information about another", domain::info));
  }

  @Test
  @Tag(Ids.FACA_009)
  void aDomainThatIsListedTwiceIsAnErrorThatNamesTheDriver() {
    host.on("domains", arguments -> List.of(ScriptedHost.ONE, ScriptedHost.ONE));
    named(Expect.refusal("one listed twice", open()::domains));
  }

  @Test
  @Tag(Ids.FACA_010)
  void aReadOnlyConnectionAsksForNoChange() {
    Domain domain = open(ConnectionBuilder::readOnly).domain("one");
    VirtException refusal = Expect.refusal("a change while reading only", domain::suspend);
    Expect.same(ErrorCode.OPERATION_DENIED, refusal.code(), "its code");
    Expect.same(0L, host.asked("suspend"), "how often the driver was asked");
  }

  @Test
  @Tag(Ids.FACA_011)
  void aClosedConnectionAsksForNothing() {
    Connection connection = open();
    Domain domain = connection.domain("one");
    connection.close();
    VirtException refusal = Expect.refusal("information after close", domain::info);
    Expect.same(ErrorCode.INVALID_CONN, refusal.code(), "its code");
    Expect.same(0L, host.asked("info"), "how often the driver was asked");
  }

  @Test
  @Tag(Ids.FACA_012)
  void whatIsNotOfferedIsRefusedInTheNameOfTheDriver() {
    Domain domain = open().domain("one");
    VirtException refusal =
        Expect.refusal(
            OperationUnsupportedException.class, "what is not offered", domain::managedSave);
    named(refusal);
    Expect.oneLineWith("scripted", refusal);
  }

  @Test
  @Tag(Ids.FACA_013)
  void onceTooManyCallsHangOthersAreRefusedAtOnce() {
    Connection connection = open(builder -> builder.set("pool.hung-calls", "2"));
    Domain domain = connection.domain("one").within(BRIEF);
    host.hang("info");
    Expect.refusal("the first that hangs", domain::info);
    Expect.refusal("the second that hangs", domain::info);
    VirtException refusal = Expect.refusal("a third one", domain::info);
    Expect.same(ErrorCode.RESOURCE_BUSY, refusal.code(), "the code of the third");
    Expect.same(2L, host.asked("info"), "how often the driver was asked");
  }

  @Test
  @Tag(Ids.FACA_014)
  void whatComesBackIsCountedNoMore() {
    Connection connection = open();
    Domain domain = connection.domain("one").within(BRIEF);
    host.hang("info");
    Expect.refusal("one that hangs", domain::info);
    Expect.same(1, connection.calls().hung(), "how many calls hang");
    host.release();
    Expect.that(
        Bounds.within(Bounds.mustCome(), () -> connection.calls().hung() == 0),
        "a call that came back still counts as hung");
  }

  @Test
  @Tag(Ids.FACA_015)
  void connectionsWithOneUriShareADriverConnection() {
    Connection first = open();
    Connection second = open();
    Expect.same(1L, host.asked("open"), "how often the driver was opened");
    first.close();
    Expect.same(0L, host.asked("close"), "how often it was closed while one is left");
    Expect.same("SCRIPTED", second.host().hypervisor(), "the host over the other connection");
    second.close();
    Expect.same(1L, host.asked("close"), "how often it was closed at the end");
  }

  @Test
  @Tag(Ids.FACA_016)
  void whatIsOpenedTooLateIsClosed() {
    AtomicBoolean go = new AtomicBoolean();
    host.on(
        "open",
        arguments -> {
          boolean ignored = Bounds.within(Bounds.requirement(), go::get);
          return arguments[1];
        });
    Expect.refusal(
        "an opening that hangs", () -> open(builder -> builder.deadline(Bounds.shortDeadline())));
    go.set(true);
    Expect.that(
        Bounds.within(Bounds.mustCome(), () -> host.asked("close") == 1),
        "a connection that came too late is left open");
  }

  @Test
  @Tag(Ids.FACA_017)
  void anErrorAboutADomainCarriesItAndTheDriver() {
    Domain domain = open().domain("one");
    host.on(
        "suspend",
        arguments -> {
          throw VirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.NONE, "it will not");
        });
    VirtException refusal = Expect.refusal("a suspend that fails", domain::suspend);
    Expect.same(Optional.of(ScriptedHost.ONE), refusal.subject(), "the domain it carries");
    named(refusal);
  }

  @Test
  @Tag(Ids.FACA_018)
  void aReadOnlyConnectionAsksForNoSecrets() {
    Domain domain = open(ConnectionBuilder::readOnly).domain("one");
    Expect.refusal("secrets while reading only", () -> domain.xml(XmlOption.SECURE));
    Expect.same(0L, host.asked("xml"), "how often the driver was asked");
  }

  @Test
  @Tag(Ids.FACA_019)
  void aCallWaitsForAThreadNoLongerThanItsDeadline() {
    Connection connection = open(builder -> builder.set("pool.threads", "1"));
    Parallel<VirtException> hung = hanging(connection);
    Duration brief = Bounds.shortDeadline();
    VirtException refusal =
        Parallel.start(
                () -> Expect.refusal("a call that finds no thread", connection.within(brief)::host))
            .mustEnd("waiting for a thread");
    Expect.same(ErrorCode.OPERATION_TIMEOUT, refusal.code(), "its code");
    host.release();
    named(hung.mustEnd("the call that had the thread"));
  }
}
