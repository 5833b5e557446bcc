package org.polyvisor.driver.qemu.internal;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.Settings;

/** Checks a URI of this driver. */
final class QemuUri {
  static final String FORM = "qemu:///attach?monitor=/path/to/qmp.sock";
  private static final String HOW =
      FORM + " (QEMU started with -qmp unix:/path/to/qmp.sock,server=on,wait=off)";

  private QemuUri() {}

  static void check(ConnectionUri uri) {
    if (uri.transport().isPresent() || uri.host().isPresent()) {
      throw error(
          ErrorCode.INVALID_ARG, uri, "QMP sockets are reached on this host alone; write " + FORM);
    }
    if (uri.path().equals("/system") || uri.path().equals("/session")) {
      throw error(
          ErrorCode.NO_CONNECT,
          uri,
          "this driver does not manage QEMU, it attaches to processes that others started; use "
              + HOW);
    }
    if (!uri.path().equals("/attach")) {
      throw error(ErrorCode.INVALID_ARG, uri, "unknown path '" + uri.path() + "'; write " + FORM);
    }
  }

  /** A parameter that says nothing there would otherwise be believed to. */
  static void checkSettings(ConnectionUri uri, Settings settings) {
    if (settings.origin(QemuSettings.PROBE).layer() == SettingLayer.URI) {
      throw error(
          ErrorCode.INVALID_ARG,
          uri,
          "parameter '"
              + QemuSettings.PROBE
              + "' says where to look where no URI is given, so not in a URI; write "
              + FORM);
    }
  }

  static VirtException noMonitor(ConnectionUri uri) {
    return error(ErrorCode.INVALID_ARG, uri, "no monitor is given; write " + HOW);
  }

  static void checkMonitor(String path) {
    if (path.startsWith("~")) {
      throw VirtException.of(
          ErrorCode.INVALID_ARG,
          ErrorDomain.URI,
          "monitor '" + path + "': '~' is not expanded here, write the whole path");
    }
  }

  private static VirtException error(ErrorCode code, ConnectionUri uri, String why) {
    return VirtException.of(code, ErrorDomain.URI, "URI '" + uri.withoutQuery() + "': " + why);
  }
}
