package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/** Definitions that mean harm. */
final class Hostile {
  private static final int DEPTH = 20_000;
  private static final int SIZE = 16_000_000;

  private Hostile() {}

  /** Ten to the ninth characters, if somebody expands them. */
  static String bomb(String xml) {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 'ten chars!'>");
    for (int i = 1; i < 9; i++) {
      String ten = ("&e" + (i - 1) + ";").repeat(10);
      entities.append("<!ENTITY e").append(i).append(" '").append(ten).append("'>");
    }
    return "<!DOCTYPE domain [" + entities + "]>" + within(xml, "<title>&e8;</title>");
  }

  /** A name that stands in a file of this host. */
  static String external(String xml, String name) {
    return "<!DOCTYPE domain [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
        + xml.replace(name, name + "&f;");
  }

  static String deep(String xml) {
    return within(xml, "<metadata>" + "<x>".repeat(DEPTH) + "</x>".repeat(DEPTH) + "</metadata>");
  }

  static String large(String xml) {
    return within(xml, "<description>" + "0123456789abcdef".repeat(SIZE / 16) + "</description>");
  }

  private static String within(String xml, String element) {
    int end = xml.lastIndexOf("</domain>");
    return xml.substring(0, end) + element + xml.substring(end);
  }

  /** Either is right; the connection goes on. */
  static void takenOrRefused(Lab lab, String xml) {
    try {
      DomainRef made = Definitions.define(lab, xml);
      Expect.that(lab.main().domains().contains(made), made + " was taken and is not there");
    } catch (VirtException e) {
      Expect.oneLineWith("", e);
      Expect.that(lab.main().driver().alive(), "the connection is not alive after " + e);
    }
    lab.main().domains();
  }
}
