import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the numbers of the SDK that the binding uses as a class, and the symbols of all errors as a
 * table. Usage: java Generate.java CONSTANTS SOURCES CLASSES.
 */
public final class Generate {
  private static final String PACKAGE = "org.polyvisor.driver.parallels.jna.internal";
  private static final Pattern ENTRY =
      Pattern.compile("\"([A-Z][A-Z0-9_]+)\"\\s*:\\s*\"?(0x[0-9A-Fa-f]+|-?\\d+)\"?");
  private static final List<String> WANTED =
      List.of(
          "PHT_ERROR", "PHT_JOB", "PHT_EVENT", "PAM_SERVER", "PSL_HIGH_SECURITY",
          "PACF_NON_INTERACTIVE_MODE", "PVTF_VM", "PVTF_CT", "PGVC_SEARCH_BY_UUID",
          "PGVC_SEARCH_BY_NAME", "PVT_CT", "PAO_VM_START_MANUAL", "PDT_USE_IMAGE_FILE",
          "PSM_VM_START", "PSM_KILL", "PSM_SHUTDOWN", "PSM_ACPI", "PJS_FINISHED",
          "PJOC_VM_SUBSCRIBE_PERFSTATS", "PJOC_VM_UNSUBSCRIBE_PERFSTATS", "PJOC_VM_GET_PERFSTATS",
          "PJOC_VM_GET_STATE", "PJOC_VM_START_EX", "PJOC_VM_STOP", "PJOC_VM_PAUSE",
          "PJOC_VM_RESUME", "PJOC_VM_SUSPEND", "PJOC_VM_DROP_SUSPENDED_STATE", "PJOC_VM_RESTART",
          "PJOC_VM_RESET", "PFD_UINT32", "PFD_INT32", "PFD_INT64", "PFD_UINT64",
          "VIRTUOZZO_API_VER_5", "PET_DSP_EVT_DISP_CONNECTION_CLOSED", "PET_DSP_EVT_VM_PERFSTATS",
          "PET_DSP_EVT_VM_CONFIG_CHANGED", "PET_DSP_EVT_VM_DELETED",
          "PET_DSP_EVT_VM_UNREGISTERED", "PRL_ERR_NO_DATA", "PRL_ERR_BUFFER_OVERRUN",
          "PRL_ERR_TIMEOUT", "PRL_ERR_DOUBLE_INIT", "PRL_ERR_UNINITIALIZED",
          "PRL_ERR_API_INCOMPATIBLE", "PRL_ERR_INVALID_ARG", "PRL_ERR_OBJECT_WAS_REMOVED",
          "PRL_ERR_API_WASNT_INITIALIZED");

  private Generate() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> all = new TreeMap<>();
    Matcher entry = ENTRY.matcher(Files.readString(Path.of(args[0])));
    while (entry.find()) {
      all.put(entry.group(1), (int) Long.decode(entry.group(2)).longValue());
    }
    Path folder = Path.of(args[1]).resolve(PACKAGE.replace('.', '/'));
    write(folder.resolve("PrlConstants.java"), constants(all));
    write(Path.of(args[2]).resolve(PACKAGE.replace('.', '/')).resolve("errors.txt"), errors(all));
  }

  private static String constants(Map<String, Integer> all) {
    String lines =
        WANTED.stream()
            .map(name -> "  static final int " + name + " = " + value(all, name) + ";\n")
            .collect(Collectors.joining());
    return "package " + PACKAGE + ";\n\n/** Numbers of the SDK, generated from the facts. */\n"
        + "final class PrlConstants {\n" + lines + "\n  private PrlConstants() {}\n}\n";
  }

  private static String value(Map<String, Integer> all, String name) {
    Integer value = all.get(name);
    if (value == null) {
      throw new IllegalStateException("the facts have no " + name);
    }
    return String.format("0x%08X", value);
  }

  private static String errors(Map<String, Integer> all) {
    return all.entrySet().stream()
        .filter(error -> error.getKey().startsWith("PRL_ERR_") && error.getValue() < 0)
        .map(error -> String.format("%08X %s%n", error.getValue(), error.getKey()))
        .collect(Collectors.joining());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
