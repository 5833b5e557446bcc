package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.ChangeScope;
import picocli.CommandLine.Command;

@Command(name = "attach-device", description = "Plugs a device into a domain.")
final class AttachDeviceCommand extends DeviceCommand {
  AttachDeviceCommand(Session session) {
    super(session, "device attached");
  }

  @Override
  void change(Domain domain, String xml, ChangeScope... wanted) {
    domain.attachDevice(xml, wanted);
  }
}
