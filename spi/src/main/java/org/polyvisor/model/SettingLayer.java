package org.polyvisor.model;

import org.polyvisor.annotation.API;

/**
 * Where a setting's value comes from; a later one wins over an earlier one.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SettingLayer {
  /** Nobody said anything. */
  DEFAULT("default"),
  /** libvirt's own file for clients, for the default URI and aliases of URIs alone. */
  LIBVIRT_FILE("libvirt's client file"),
  /** {@code /etc/polyvisor/polyvisor.properties}. */
  SYSTEM_FILE("system file"),
  /** {@code $XDG_CONFIG_HOME/polyvisor/polyvisor.properties}. */
  USER_FILE("user file"),
  /** libvirt's own variable, {@code LIBVIRT_DEFAULT_URI}. */
  LIBVIRT_ENVIRONMENT("libvirt's variable"),
  /** A variable, as {@code POLYVISOR_CALL_DEADLINE}. */
  ENVIRONMENT("environment"),
  /** A Java system property, as {@code polyvisor.call.deadline}. */
  SYSTEM_PROPERTY("system property"),
  /** The app's own code. */
  BUILDER("builder"),
  /** The connection URI's query. */
  URI("URI");

  private final String text;

  SettingLayer(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
