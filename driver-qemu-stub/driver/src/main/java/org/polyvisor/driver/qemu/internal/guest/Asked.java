package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A command that is under way. Who stops waiting drops the answer. */
public final class Asked {
  private final DomainRef ref;
  private final Path path;
  private final QmpCommand command;
  private final CompletableFuture<JsonNode> answer;

  Asked(DomainRef ref, Path path, QmpCommand command, CompletableFuture<JsonNode> answer) {
    this.ref = ref;
    this.path = path;
    this.command = command;
    this.answer = answer;
  }

  /** Waits for the answer; whatever goes wrong is about the domain. */
  public JsonNode get(Call call) {
    try {
      return await(call);
    } catch (QmpFailure e) {
      throw failure(e);
    }
  }

  /**
   * Waits for an answer that is a list of objects.
   *
   * @throws org.polyvisor.error.DriverException if it is something else
   */
  public JsonNode list(Call call) {
    return list(get(call));
  }

  JsonNode list(JsonNode list) {
    if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isObject)) {
      throw GuestErrors.senseless(ref, command + " at " + path, "is no list of objects");
    }
    return list;
  }

  /**
   * Waits for an answer with a field that is a text.
   *
   * @throws org.polyvisor.error.DriverException if it has none
   */
  public String text(Call call, String field) {
    JsonNode text = get(call).path(field);
    if (!text.isString()) {
      throw GuestErrors.senseless(ref, command + " at " + path, "has no '" + field + "'");
    }
    return text.asString();
  }

  /** The same, for what an older or otherwise built QEMU may refuse: then nothing. */
  public JsonNode ifKnown(Call call) {
    try {
      return await(call);
    } catch (QmpFailure e) {
      if (e.kind() == QmpFailure.Kind.REFUSED) {
        return MissingNode.getInstance();
      }
      throw failure(e);
    }
  }

  /** The same, for a command that ends QEMU: its end is an answer. */
  public void orEnd(Call call) {
    try {
      await(call);
    } catch (QmpFailure e) {
      if (e.kind() != QmpFailure.Kind.ENDED) {
        throw failure(e);
      }
    }
  }

  private JsonNode await(Call call) {
    try {
      return call.get(answer, "QEMU's answer to " + command + " of domain " + ref.name());
    } catch (VirtException e) {
      throw e.about(ref);
    }
  }

  private VirtException failure(QmpFailure failure) {
    return GuestErrors.of(failure, ref, command + " at " + path).about(ref);
  }
}
