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
      flag list name --name
      flag list uuid --uuid
      flag list id --id
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
      command save
      flag save bypassCache --bypass-cache
      flag save running --running
      flag save paused --paused
      needed save domain
      needed save file
      command restore
      flag restore bypassCache --bypass-cache
      flag restore running --running
      flag restore paused --paused
      needed restore file
      command managedsave
      flag managedsave bypassCache --bypass-cache
      flag managedsave running --running
      flag managedsave paused --paused
      needed managedsave domain
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
      command metadata
      flag metadata live --live
      flag metadata config --config
      flag metadata current --current
      option metadata prefix --key
      option metadata element --set
      flag metadata remove --remove
      needed metadata domain
      needed metadata uri
      command setmem
      flag setmem live --live
      flag setmem config --config
      flag setmem current --current
      needed setmem domain
      needed setmem size
      command setmaxmem
      flag setmaxmem live --live
      flag setmaxmem config --config
      flag setmaxmem current --current
      needed setmaxmem domain
      needed setmaxmem size
      command vcpucount
      flag vcpucount live --live
      flag vcpucount config --config
      flag vcpucount current --current
      flag vcpucount maximum --maximum
      flag vcpucount active --active
      needed vcpucount domain
      command attach-device
      flag attach-device live --live
      flag attach-device config --config
      flag attach-device current --current
      flag attach-device persistent --persistent
      needed attach-device domain
      needed attach-device file
      command detach-device
      flag detach-device live --live
      flag detach-device config --config
      flag detach-device current --current
      flag detach-device persistent --persistent
      needed detach-device domain
      needed detach-device file
      command update-device
      flag update-device live --live
      flag update-device config --config
      flag update-device current --current
      flag update-device persistent --persistent
      needed update-device domain
      needed update-device file
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
      command snapshot-create
      option snapshot-create named --xmlfile
      flag snapshot-create noMetadata --no-metadata
      flag snapshot-create halt --halt
      flag snapshot-create diskOnly --disk-only
      needed snapshot-create domain
      optional snapshot-create given
      command snapshot-create-as
      option snapshot-create-as name --name
      option snapshot-create-as text --description
      flag snapshot-create-as print --print-xml
      flag snapshot-create-as noMetadata --no-metadata
      flag snapshot-create-as halt --halt
      flag snapshot-create-as diskOnly --disk-only
      needed snapshot-create-as domain
      optional snapshot-create-as givenName
      optional snapshot-create-as givenText
      command snapshot-list
      flag snapshot-list name --name
      flag snapshot-list parent --parent
      flag snapshot-list tree --tree
      flag snapshot-list roots --roots
      flag snapshot-list leaves --leaves
      flag snapshot-list noLeaves --no-leaves
      flag snapshot-list active --active
      flag snapshot-list inactive --inactive
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
      command net-list
      flag net-list all --all
      flag net-list inactive --inactive
      flag net-list persistent --persistent
      flag net-list transients --transient
      flag net-list autostart --autostart
      flag net-list noAutostart --no-autostart
      flag net-list name --name
      flag net-list uuid --uuid
      flag net-list table --table
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
      command pool-list
      flag pool-list all --all
      flag pool-list inactive --inactive
      flag pool-list persistent --persistent
      flag pool-list transients --transient
      flag pool-list autostart --autostart
      flag pool-list noAutostart --no-autostart
      flag pool-list name --name
      flag pool-list uuid --uuid
      flag pool-list details --details
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
      command conform
      command uri
      command version
      """;

  private final List<String[]> lines;

  private OptionTable(List<String[]> lines) {
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
    List<String[]> lines = new ArrayList<>();
    for (String line : TEXT.split("\n")) {
      lines.add(line.split(" "));
    }
    return new OptionTable(lines);
  }

  /** Whether the table says all that matters of a command. */
  boolean knows(String command) {
    return lines.stream().anyMatch(line -> line[0].equals("command") && line[1].equals(command));
  }

  Map<String, Option> options(String command) {
    Map<String, Option> options = new HashMap<>();
    for (String[] line : lines) {
      Option option = of(line);
      if (line[1].equals(command) && (option.flag() || option.kind.equals("option"))) {
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
    for (String[] line : lines) {
      Option option = of(line);
      if (line[1].equals(command) && (option.required() || option.kind.equals("optional"))) {
        places.add(option);
      }
    }
    return places;
  }

  private static Option of(String[] line) {
    return new Option(line[0], line[1], line.length > 2 ? line[2] : "");
  }
}
