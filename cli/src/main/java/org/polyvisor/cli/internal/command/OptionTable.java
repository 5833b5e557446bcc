package org.polyvisor.cli.internal.command;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the commands' annotations say of options and parameters, as far as they are flags or texts:
 * written down here, and held equal to the annotations by a test. Each line has a kind, a command,
 * a field and names; a command with other things in it has no line {@code command}. Immutable.
 */
final class OptionTable {
  /** In place of a command: options that the program has and each command inherits. */
  static final String PROGRAM = "*";

  /** In the code, since looking for a file would open every jar of the class path. */
  static final String TEXT =
      """
      option * uri -c --connect
      flag * readOnly -r --readonly
      flag * json --json
      flag * quiet -q --quiet
      flag * debug --debug
      flag * noColor --no-color
      command list
      flag list all --all
      flag list inactive --inactive
      flag list persistent --persistent
      flag list transients --transient
      flag list autostart --autostart
      flag list noAutostart --no-autostart
      flag list running --state-running
      flag list paused --state-paused
      flag list shutOff --state-shutoff
      flag list other --state-other
      flag list saved --with-managed-save
      flag list notSaved --without-managed-save
      flag list snapshots --with-snapshot
      flag list noSnapshots --without-snapshot
      flag list name --name
      flag list uuid --uuid
      flag list id --id
      flag list table --table
      flag list managedSave --managed-save
      flag list title --title
      command dominfo
      needed dominfo domain
      command domstate
      flag domstate reason --reason
      needed domstate domain
      command dumpxml
      flag dumpxml inactive --inactive
      flag dumpxml secure --security-info
      flag dumpxml migratable --migratable
      needed dumpxml domain
      command define
      flag define validate --validate
      needed define file
      command undefine
      flag undefine managedSave --managed-save
      flag undefine snapshots --snapshots-metadata
      flag undefine checkpoints --checkpoints-metadata
      flag undefine nvram --nvram
      flag undefine keepNvram --keep-nvram
      flag undefine tpm --tpm
      flag undefine keepTpm --keep-tpm
      needed undefine domain
      command create
      flag create paused --paused
      flag create validate --validate
      needed create file
      command start
      flag start paused --paused
      flag start forceBoot --force-boot
      flag start bypassCache --bypass-cache
      needed start domain
      command suspend
      needed suspend domain
      command resume
      needed resume domain
      command shutdown
      needed shutdown domain
      command destroy
      flag destroy graceful --graceful
      needed destroy domain
      command reboot
      needed reboot domain
      command reset
      needed reset domain
      command managedsave-remove
      needed managedsave-remove domain
      command dump
      flag dump bypassCache --bypass-cache
      needed dump domain
      needed dump file
      command autostart
      flag autostart disable --disable
      needed autostart domain
      command domrename
      needed domrename domain
      needed domrename name
      command domblkinfo
      option domblkinfo named --device
      flag domblkinfo human --human
      flag domblkinfo all --all
      needed domblkinfo domain
      optional domblkinfo given
      command blockresize
      needed blockresize domain
      needed blockresize device
      needed blockresize size
      command snapshot-list
      flag snapshot-list name --name
      flag snapshot-list parent --parent
      flag snapshot-list tree --tree
      flag snapshot-list roots --roots
      flag snapshot-list leaves --leaves
      flag snapshot-list noLeaves --no-leaves
      flag snapshot-list active --active
      flag snapshot-list inactive --inactive
      option snapshot-list from --from
      flag snapshot-list current --current
      flag snapshot-list descendants --descendants
      flag snapshot-list topological --topological
      needed snapshot-list domain
      command snapshot-info
      option snapshot-info named --snapshotname
      flag snapshot-info current --current
      needed snapshot-info domain
      optional snapshot-info given
      command snapshot-dumpxml
      option snapshot-dumpxml named --snapshotname
      flag snapshot-dumpxml current --current
      needed snapshot-dumpxml domain
      optional snapshot-dumpxml given
      command snapshot-current
      flag snapshot-current name --name
      needed snapshot-current domain
      command snapshot-parent
      option snapshot-parent named --snapshotname
      flag snapshot-parent current --current
      needed snapshot-parent domain
      optional snapshot-parent given
      command snapshot-delete
      option snapshot-delete named --snapshotname
      flag snapshot-delete current --current
      flag snapshot-delete children --children
      flag snapshot-delete childrenOnly --children-only
      flag snapshot-delete metadata --metadata
      needed snapshot-delete domain
      optional snapshot-delete given
      command snapshot-revert
      option snapshot-revert named --snapshotname
      flag snapshot-revert current --current
      flag snapshot-revert running --running
      flag snapshot-revert paused --paused
      flag snapshot-revert force --force
      needed snapshot-revert domain
      optional snapshot-revert given
      command domhostname
      needed domhostname domain
      command domjobinfo
      needed domjobinfo domain
      command cpu-stats
      needed cpu-stats domain
      command domblklist
      flag domblklist details --details
      needed domblklist domain
      command domifstat
      needed domifstat domain
      optional domifstat wanted
      command dommemstat
      needed dommemstat domain
      command net-info
      needed net-info given
      command net-dumpxml
      flag net-dumpxml inactive --inactive
      needed net-dumpxml given
      command net-start
      needed net-start given
      command net-destroy
      needed net-destroy given
      command net-autostart
      flag net-autostart disable --disable
      needed net-autostart given
      command net-define
      needed net-define file
      command net-create
      needed net-create file
      command net-undefine
      needed net-undefine given
      command net-name
      needed net-name given
      command net-uuid
      needed net-uuid given
      command pool-info
      flag pool-info bytes --bytes
      needed pool-info given
      command pool-dumpxml
      flag pool-dumpxml inactive --inactive
      needed pool-dumpxml given
      command pool-start
      needed pool-start given
      command pool-destroy
      needed pool-destroy given
      command pool-autostart
      flag pool-autostart disable --disable
      needed pool-autostart given
      command pool-define
      needed pool-define file
      command pool-create
      needed pool-create file
      command pool-undefine
      needed pool-undefine given
      command pool-name
      needed pool-name given
      command pool-uuid
      needed pool-uuid given
      command drivers
      flag drivers verbose --verbose
      command uri
      command version
      """;

  private final String[] lines;

  private OptionTable(String[] lines) {
    this.lines = lines;
  }

  /**
   * An option or a parameter.
   *
   * @param kind flag, option, needed or optional
   */
  record Option(String kind, String command, String field) {
    boolean flag() {
      return kind.equals("flag");
    }

    boolean required() {
      return kind.equals("needed");
    }

    void set(Object owner, Object value) {
      try {
        Field place = place(owner.getClass());
        place.setAccessible(true);
        place.set(owner, value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("no field for " + this, e);
      }
    }

    private Field place(Class<?> type) throws NoSuchFieldException {
      for (Field one : type.getDeclaredFields()) {
        if (one.getName().equals(field)) {
          return one;
        }
      }
      if (type.getSuperclass() == null) {
        throw new NoSuchFieldException(field);
      }
      return place(type.getSuperclass());
    }
  }

  static OptionTable read() {
    return new OptionTable(TEXT.split("\n"));
  }

  /** The lines about a command, in words. */
  private List<String[]> about(String command) {
    List<String[]> about = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(command, line.indexOf(' ') + 1)) {
        String[] words = line.split(" ");
        if (words[1].equals(command)) {
          about.add(words);
        }
      }
    }
    return about;
  }

  /** Whether the table says all that matters of a command. */
  boolean knows(String command) {
    for (String[] line : about(command)) {
      if (line[0].equals("command")) {
        return true;
      }
    }
    return false;
  }

  Map<String, Option> options(String command) {
    Map<String, Option> options = new HashMap<>();
    for (String[] line : about(command)) {
      Option option = of(line);
      if (option.flag() || option.kind.equals("option")) {
        for (int name = 3; name < line.length; name++) {
          options.put(line[name], option);
        }
      }
    }
    return options;
  }

  /** Parameters without a name, in order. */
  List<Option> places(String command) {
    List<Option> places = new ArrayList<>();
    for (String[] line : about(command)) {
      Option option = of(line);
      if (option.required() || option.kind.equals("optional")) {
        places.add(option);
      }
    }
    return places;
  }

  private static Option of(String[] line) {
    return new Option(line[0], line[1], line.length > 2 ? line[2] : "");
  }
}
