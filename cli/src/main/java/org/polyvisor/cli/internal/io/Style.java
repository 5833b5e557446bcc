package org.polyvisor.cli.internal.io;

/** How a person sees what matters: colours on a terminal, nothing elsewhere. */
public enum Style {
  /** Good. */
  GREEN("32"),
  /** Worth a look. */
  YELLOW("33"),
  /** Wrong. */
  RED("31"),
  /** Of less interest. */
  DIM("2"),
  /** As it is. */
  PLAIN("");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style, if styles are wanted. */
  public String of(String text, boolean wanted) {
    return wanted && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
