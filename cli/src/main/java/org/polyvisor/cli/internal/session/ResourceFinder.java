package org.polyvisor.cli.internal.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.polyvisor.Connection;
import org.polyvisor.Network;
import org.polyvisor.StoragePool;
import org.polyvisor.cli.internal.text.Nearest;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceKey;

/** Finds the network or storage pool that a person means, in virsh's order: UUID, name. */
final class ResourceFinder<R> {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final String kind;
  private final Function<ResourceKey, R> look;
  private final Supplier<List<String>> names;

  private ResourceFinder(String kind, Function<ResourceKey, R> look, Supplier<List<String>> names) {
    this.kind = kind;
    this.look = look;
    this.names = names;
  }

  static ResourceFinder<Network> networks(Connection connection) {
    return new ResourceFinder<>(
        "network",
        connection.networks()::lookup,
        () -> connection.networks().list().stream().map(Network::name).toList());
  }

  static ResourceFinder<StoragePool> pools(Connection connection) {
    return new ResourceFinder<>(
        "storage pool",
        connection.storagePools()::lookup,
        () -> connection.storagePools().list().stream().map(StoragePool::name).toList());
  }

  R find(String given) {
    return UUID_TEXT.matcher(given).matches() ? byUuidOrName(given) : byName(given);
  }

  private R byUuidOrName(String given) {
    try {
      return byUuid(given);
    } catch (VirtException e) {
      if (isMissing(e)) {
        return byName(given);
      }
      throw e;
    }
  }

  R byUuid(String given) {
    if (!UUID_TEXT.matcher(given).matches()) {
      throw new FailedException("'" + given + "' is no UUID of a " + kind);
    }
    return look.apply(ResourceKey.uuid(UUID.fromString(given)));
  }

  R byName(String given) {
    if (given.isEmpty()) {
      throw new FailedException(
          "a " + kind + " is named by its UUID or name, not by an empty text");
    }
    try {
      return look.apply(ResourceKey.name(given));
    } catch (VirtException e) {
      throw isMissing(e) ? unknown(given, e) : e;
    }
  }

  private static boolean isMissing(VirtException e) {
    return e.code() == ErrorCode.NO_NETWORK || e.code() == ErrorCode.NO_STORAGE_POOL;
  }

  private VirtException unknown(String given, VirtException cause) {
    String message = "no " + kind + " has the UUID or name '" + given + "'" + near(given, cause);
    VirtException unknown = VirtException.of(cause.code(), ErrorDomain.NONE, message);
    cause.driver().ifPresent(unknown::from);
    return unknown.causedBy(cause);
  }

  private String near(String given, VirtException cause) {
    try {
      return Nearest.hint(given, names.get());
    } catch (VirtException e) {
      cause.addSuppressed(e);
      return "";
    }
  }
}
