package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;

/** Domains through the api; no connection of the kit's own is open beside it. */
final class Apis {
  private Apis() {}

  /** A running guest: one of those given, else one made from the template. */
  static Domain running(Lab lab, Connection connection) {
    return lab.target().guests().isEmpty() && !lab.target().isReadOnly()
        ? made(lab, connection)
        : given(lab, present(lab, connection));
  }

  private static Domain present(Lab lab, Connection connection) {
    return lab.target().guests().stream()
        .map(connection::domain)
        .findFirst()
        .or(() -> connection.domains().stream().filter(Apis::runs).findFirst())
        .orElseThrow(() -> lab.notDrivable("no guest runs"));
  }

  private static boolean runs(Domain domain) {
    return domain.state() == DomainState.RUNNING;
  }

  private static Domain given(Lab lab, Domain domain) {
    if (domain.state() != DomainState.RUNNING) {
      throw lab.notDrivable(domain + " does not run");
    }
    return domain;
  }

  private static Domain made(Lab lab, Connection connection) {
    String xml = DomainXml.renamed(lab.template(), lab.freshName(), UUID.randomUUID());
    Domain domain = offered(lab, () -> connection.define(xml));
    lab.afterwards(domain::undefine);
    domain.start();
    lab.afterwards(domain::destroy);
    return domain;
  }

  /** What is unsupported through the api ends the requirement: it is not offered. */
  static <T> T offered(Lab lab, Supplier<T> body) {
    try {
      return body.get();
    } catch (OperationUnsupportedException e) {
      throw lab.notOffered(String.valueOf(e.getMessage()));
    }
  }

  /** A guest that the kit may use, through a connection that may change nothing. */
  static Domain seen(Lab lab, Connection connection) {
    List<String> given = lab.target().guests();
    return given.isEmpty()
        ? connection.domain(lab.guest(GuestState.SHUTOFF).identity().uuid())
        : connection.domain(given.get(0));
  }

  /** Stops it and starts it again, where both are offered. */
  static void restart(Lab lab, Connection connection, Domain domain) {
    Set<Operation> lacks = connection.lacks();
    if (lacks.contains(Operation.START) || lacks.contains(Operation.DESTROY)) {
      throw lab.notOffered("a domain cannot be stopped and started again");
    }
    offered(
        lab,
        () -> {
          domain.destroy();
          return domain;
        });
    domain.start();
  }

  /** Any domain that is there, to be looked at. */
  static Domain any(Lab lab, Connection connection) {
    return connection.domains().stream().findFirst().orElseGet(() -> running(lab, connection));
  }
}
