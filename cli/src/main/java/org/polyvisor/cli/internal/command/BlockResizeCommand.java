package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "blockresize", description = "Resizes a block device of a running domain.")
final class BlockResizeCommand extends ChangeCommand {
  @Parameters(
      index = "1",
      paramLabel = "DEVICE",
      description = "A target, as vda, or a source path.")
  private String device = "";

  @Parameters(index = "2", paramLabel = "SIZE", description = "In KiB, or with a unit, as 20G.")
  private String size = "";

  BlockResizeCommand(Session session) {
    super(session, "block device resized");
  }

  @Override
  void change(Domain domain) {
    domain.resizeBlock(device, Sizes.bytes(size));
  }
}
