package org.polyvisor.driver.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;
import org.polyvisor.model.XmlOption;

/**
 * Brings a network or a storage pool {@code sem} into a state, does some operations to it, and
 * writes the outcome as the measurements are written.
 */
final class ResourceReplay {
  private static final ResourceSubject.Found SEM =
      new ResourceSubject.Found(ResourceTexts.SEM, "sem");

  private final ResourceSubject subject;
  private String value = "";

  private ResourceReplay(ResourceSubject subject) {
    this.subject = subject;
  }

  /** The result, and the resources afterwards. */
  static String outcome(Fixture fixture, String kind, String state, String operations) {
    ResourceReplay replay = new ResourceReplay(ResourceSubject.of(fixture, kind));
    replay.prepare(state);
    String result = replay.result(operations);
    return result + "; " + replay.after();
  }

  private void prepare(String state) {
    switch (state) {
      case "none" -> {} // the host has none
      case "gone" -> doAll("define the same; undefine");
      case "inactive" -> doAll("define the same");
      case "inactive-autostart" -> doAll("define the same; autostart on");
      case "active" -> doAll("define the same; start");
      case "active-autostart" -> doAll("define the same; start; autostart on");
      case "active-redefined" -> doAll("define the same; start; define changed");
      case "transient" -> doAll("create the same");
      case "transient-defined" -> doAll("create the same; define changed");
      case "created-over" -> doAll("define the same; create changed");
      default -> throw new AssertionError("no such state: " + state);
    }
  }

  private String result(String operations) {
    try {
      doAll(operations);
      return "ok" + (value.isEmpty() ? "" : "=" + value);
    } catch (VirtException e) {
      return e.code() + " " + (e.domain() == ErrorDomain.TEST ? "own" : e.domain().name());
    }
  }

  private void doAll(String operations) {
    for (String operation : operations.split("; ")) {
      one(operation);
    }
  }

  private void one(String operation) {
    switch (operation) {
      case "start" -> subject.start(SEM);
      case "destroy" -> subject.destroy(SEM);
      case "undefine" -> subject.undefine(SEM);
      case "start it" -> subject.start(subject.last());
      case "autostart on" -> subject.autostart(SEM, true);
      case "autostart off" -> subject.autostart(SEM, false);
      case "autostart on twice" -> doAll("autostart on; autostart on");
      default -> asked(operation);
    }
  }

  private void asked(String operation) {
    String[] words = operation.split(" ", 2);
    switch (words[0]) {
      case "define" -> subject.define(ResourceTexts.of(subject.kind(), words[1]));
      case "create" -> subject.create(ResourceTexts.of(subject.kind(), words[1]));
      case "list" -> value = listed(words[1]);
      case "lookup" -> value = lookedUp(words[1]);
      default -> value = read(operation);
    }
  }

  private String read(String operation) {
    if (operation.startsWith("xml has ")) {
      String word = operation.substring("xml has ".length());
      return subject.xml(subject.last(), Set.of()).contains(word) ? "yes" : "no";
    }
    return switch (operation) {
      case "isActive" -> bit(subject.facts(SEM).active());
      case "isPersistent" -> bit(subject.facts(SEM).persistent());
      case "getAutostart" -> bit(subject.facts(SEM).autostart());
      case "xml" -> subject.mark(SEM);
      case "xml inactive" -> subject.mark(SEM, XmlOption.INACTIVE);
      case "bridge name", "info" -> subject.facts(subject.last()).extra();
      default -> throw new AssertionError("no such operation: " + operation);
    };
  }

  private String lookedUp(String what) {
    return switch (what) {
      case "name" -> bit(subject.find(ResourceKey.name("sem")).uuid().equals(ResourceTexts.SEM));
      case "uuid" -> subject.find(ResourceKey.uuid(ResourceTexts.SEM)).name();
      case "other name" -> subject.find(ResourceKey.name("nobody")).name();
      case "name in capitals" -> subject.find(ResourceKey.name("SEM")).name();
      default -> throw new AssertionError("no such look-up: " + what);
    };
  }

  private String listed(String what) {
    return bit(
        subject.list(filter(what)).stream().anyMatch(f -> f.uuid().equals(ResourceTexts.SEM)));
  }

  private static ResourceFilter filter(String what) {
    ResourceFilter all = ResourceFilter.all();
    return switch (what) {
      case "inactive" -> all.active(false);
      case "active" -> all.active(true);
      case "persistent" -> all.persistent(true);
      case "transient" -> all.persistent(false);
      case "autostart" -> all.autostart(true);
      case "noautostart" -> all.autostart(false);
      case "active or inactive", "persistent or transient" -> all;
      case "active and transient" -> all.active(true).persistent(false);
      case "active and autostart" -> all.active(true).autostart(true);
      default -> throw new AssertionError("no such list: " + what);
    };
  }

  private static String bit(boolean value) {
    return value ? "1" : "0";
  }

  private String after() {
    List<String> texts = new ArrayList<>();
    subject.list(ResourceFilter.all()).stream().map(subject::text).sorted().forEach(texts::add);
    return texts.isEmpty() ? "-" : String.join(", ", texts);
  }
}
