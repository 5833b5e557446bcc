package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.ChangeScope;
import picocli.CommandLine.Command;

@Command(name = "detach-device", description = "Takes a device out of a domain.")
final class DetachDeviceCommand extends DeviceCommand {
  DetachDeviceCommand(Session session) {
    super(session, "device detached");
  }

  @Override
  void change(Domain domain, String xml, ChangeScope... wanted) {
    domain.detachDevice(xml, wanted);
  }
}
