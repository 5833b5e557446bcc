package org.polyvisor.internal.auth;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.internal.settings.Surroundings;

/**
 * The files of credentials that count: the one of the setting {@code authfile}; else the one of
 * libvirt's variable; else those that are there of the user's and the system's, ours before
 * libvirt's. The first with an entry for the host and user is the one. Immutable.
 */
public final class AuthFiles {
  private static final System.Logger LOG = System.getLogger(AuthFiles.class.getName());
  private static final String VARIABLE = "LIBVIRT_AUTH_FILE";
  private static final String NAME = "auth.conf";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Path LIBVIRT = Path.of("/etc/libvirt", NAME);

  private final List<Path> paths;

  private AuthFiles(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /**
   * Those of this process.
   *
   * @throws VirtException if the one of the setting is not there
   */
  public static AuthFiles of(Surroundings surroundings, Effective api) {
    Optional<Path> named = api.find(ApiSettings.AUTH_FILE).map(Path::of);
    return named.isPresent() ? new AuthFiles(List.of(named.get())) : usual(surroundings);
  }

  private static AuthFiles usual(Surroundings surroundings) {
    List<Path> places = new ArrayList<>();
    String variable = surroundings.environment().getOrDefault(VARIABLE, "");
    if (variable.isBlank()) {
      surroundings.userFile().ifPresent(file -> places.add(file.resolveSibling(NAME)));
      places.add(surroundings.systemFile().resolveSibling(NAME));
      surroundings.libvirtFile().ifPresent(file -> places.add(file.resolveSibling(NAME)));
      places.add(LIBVIRT);
    } else {
      places.add(Path.of(variable));
    }
    return new AuthFiles(places.stream().distinct().filter(Files::exists).toList());
  }

  /**
   * What the first of them says of a host.
   *
   * @param user whom it must be for, if that is known
   * @throws VirtException if one cannot be read
   */
  Optional<AuthFile.Entry> find(String service, String host, Optional<String> user) {
    for (Path path : paths) {
      Optional<AuthFile.Entry> found =
          AuthFile.parse(path, text(path)).of(service, host).filter(entry -> fits(entry, user));
      if (found.isPresent()) {
        warn(path);
        return found;
      }
    }
    return Optional.empty();
  }

  /** One user's password is nobody else's. */
  private static boolean fits(AuthFile.Entry entry, Optional<String> user) {
    return user.isEmpty() || entry.user().isEmpty() || entry.user().equals(user);
  }

  private static String text(Path path) {
    try {
      if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
        // A pipe would block for ever, a device never end.
        throw unread(path, "is no ordinary file");
      }
      String text = Files.readString(path);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unread(path, "is not in UTF-8");
    } catch (IOException e) {
      throw unread(path, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static VirtException unread(Path path, String why) {
    return VirtException.of(
        ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, "the file of credentials " + path + " " + why);
  }

  private static void warn(Path path) {
    try {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(path);
      if (may.contains(PosixFilePermission.OTHERS_READ)) {
        LOG.log(Level.WARNING, () -> path + " has passwords and all users may read it: chmod 600");
      }
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Level.DEBUG, () -> path + ": who may read it is not known: " + e);
    }
  }
}
