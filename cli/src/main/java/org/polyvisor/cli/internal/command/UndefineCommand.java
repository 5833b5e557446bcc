package org.polyvisor.cli.internal.command;

import org.polyvisor.Domain;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.model.LifecycleFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "undefine",
    description = "Removes a domain's definition; if it runs, it goes on as a transient one.")
final class UndefineCommand extends ChangeCommand {
  @Option(names = "--managed-save", description = "Together with its managed save.")
  private boolean managedSave;

  @Option(names = "--snapshots-metadata", description = "And with what is known of snapshots.")
  private boolean snapshots;

  @Option(names = "--checkpoints-metadata", description = "And with what is known of checkpoints.")
  private boolean checkpoints;

  @Option(names = "--nvram", description = "And with the firmware's variables.")
  private boolean nvram;

  @Option(names = "--keep-nvram", description = "But not with the firmware's variables.")
  private boolean keepNvram;

  @Option(names = "--tpm", description = "And with the state of its TPM.")
  private boolean tpm;

  @Option(names = "--keep-tpm", description = "But not with the state of its TPM.")
  private boolean keepTpm;

  UndefineCommand(Session session) {
    super(session, "undefined");
  }

  @Override
  void change(Domain domain) {
    domain.undefine(
        Flags.of()
            .with(managedSave, LifecycleFlag.MANAGED_SAVE)
            .with(snapshots, LifecycleFlag.SNAPSHOTS_METADATA)
            .with(checkpoints, LifecycleFlag.CHECKPOINTS_METADATA)
            .with(nvram, LifecycleFlag.NVRAM)
            .with(keepNvram, LifecycleFlag.KEEP_NVRAM)
            .with(tpm, LifecycleFlag.TPM)
            .with(keepTpm, LifecycleFlag.KEEP_TPM)
            .array());
  }
}
