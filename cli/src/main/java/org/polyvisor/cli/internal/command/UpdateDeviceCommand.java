package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.ChangeScope;
import picocli.CommandLine.Command;

@Command(
    name = "update-device",
    description = "Changes a device of a domain, as the medium of a drive.")
final class UpdateDeviceCommand extends DeviceCommand {
  UpdateDeviceCommand(Session session) {
    super(session, "device updated");
  }

  @Override
  void change(Domain domain, String xml, ChangeScope... wanted) {
    domain.updateDevice(xml, wanted);
  }
}
