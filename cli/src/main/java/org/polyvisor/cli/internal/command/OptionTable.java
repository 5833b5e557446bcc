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
      needed undefine domain
      command create
      flag create paused --paused
      flag create validate --validate
      needed create file
      command start
      flag start paused --paused
      flag start forceBoot --force-boot
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
      command domblklist
      flag domblklist details --details
      needed domblklist domain
      command domifstat
      needed domifstat domain
      optional domifstat wanted
      command dommemstat
      needed dommemstat domain
      command drivers
      flag drivers verbose --verbose
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
