package org.polyvisor.driver.support.xml;

import java.util.Set;

/** Whether a word that libvirt does not have is an error. */
enum Strictness {
  /** An app wants it: say what is wrong. */
  DEFINITION,
  /** A hypervisor has it: reading never fails on what is new to us. */
  REPORT;

  String check(XmlElement element, String what, String word, Set<String> known) {
    if (this == DEFINITION && !known.contains(word)) {
      throw element
          .place()
          .wrong(what + " '" + word + "' is not known: " + String.join(", ", known));
    }
    return word;
  }
}
