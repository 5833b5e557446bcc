package org.polyvisor.driver.test.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.driver.support.xml.XmlLimits;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;

/** Finds and reads what describes a host: the one that is built in, or a file. */
final class NodeFile {
  private NodeFile() {}

  static TestHost builtIn(Moment now) {
    TestHost host = new NodeReader(file -> BuiltIn.node(), now).host("");
    host.resources().builtIn();
    return host;
  }

  static TestHost read(ConnectionUri uri, Moment now) {
    Path file = path(uri);
    if (!Files.isRegularFile(file)) {
      throw TestConnections.wrong(uri, "names no file that is there");
    }
    Path folder = file.toAbsolutePath().getParent();
    return new NodeReader(name -> parse(folder == null ? file : folder.resolve(name)), now)
        .host(file.toAbsolutePath().toString());
  }

  private static Path path(ConnectionUri uri) {
    try {
      return Path.of(uri.path());
    } catch (InvalidPathException e) {
      throw TestConnections.wrong(uri, "is no path here").causedBy(e);
    }
  }

  private static XmlElement parse(Path file) {
    try {
      if (Files.size(file) > XmlLimits.HOST.maximumCharacters()) {
        throw unreadable(file, "larger than " + XmlLimits.HOST.maximumCharacters() + " bytes");
      }
      return XmlElement.parse(Files.readString(file), XmlLimits.HOST);
    } catch (IOException e) {
      throw unreadable(file, e.toString()).causedBy(e);
    } catch (InvalidDefinitionException e) {
      throw named(file.toString(), e);
    }
  }

  /** The same error, with the file in front of it. */
  static VirtException named(String file, InvalidDefinitionException e) {
    String message = String.valueOf(e.getMessage()).replaceFirst(" \\(line [0-9]+, .*\\)$", "");
    return InvalidDefinitionException.at(
            e.line().orElse(0),
            e.column().orElse(0),
            e.element().orElse(""),
            "file '" + file + "': " + message)
        .causedBy(e);
  }

  private static VirtException unreadable(Path file, String why) {
    return VirtException.of(
        ErrorCode.NO_CONNECT, TestHost.ERRORS, "file '" + file + "' cannot be read: " + why);
  }
}
