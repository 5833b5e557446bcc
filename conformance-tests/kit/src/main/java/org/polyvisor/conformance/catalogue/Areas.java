package org.polyvisor.conformance.catalogue;

import java.util.Map;
import org.polyvisor.annotation.API;

/**
 * What the letters of an id stand for.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Areas {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("OPEN", "Opening"),
          Map.entry("IDEN", "Identity"),
          Map.entry("INFO", "Information"),
          Map.entry("XMLD", "XML"),
          Map.entry("LIFE", "Lifecycle"),
          Map.entry("DEFI", "Definition"),
          Map.entry("SAVE", "Saving"),
          Map.entry("SNAP", "Snapshots"),
          Map.entry("AUTO", "Autostart"),
          Map.entry("NAME", "Renaming"),
          Map.entry("META", "Title, description, metadata"),
          Map.entry("DUMP", "Core dumps"),
          Map.entry("IMAG", "Sizes of block devices"),
          Map.entry("GUES", "Guest agent"),
          Map.entry("JOBS", "Jobs"),
          Map.entry("TUNE", "Memory and vCPUs"),
          Map.entry("DEVI", "Devices"),
          Map.entry("NETW", "Networks"),
          Map.entry("POOL", "Storage pools"),
          Map.entry("STAT", "Block statistics"),
          Map.entry("HAND", "Statistics at hand"),
          Map.entry("EXCH", "Statistics read by the caller"),
          Map.entry("INTF", "Interface statistics"),
          Map.entry("VCPU", "vCPU statistics"),
          Map.entry("MEMO", "Memory statistics"),
          Map.entry("CPUS", "CPU statistics"),
          Map.entry("BULK", "Statistics of many"),
          Map.entry("EVNT", "Events"),
          Map.entry("ERRO", "Errors"),
          Map.entry("DEAD", "Deadline, cancel, interrupt"),
          Map.entry("CONC", "Concurrency"),
          Map.entry("RSRC", "Resources"),
          Map.entry("RDON", "Read-only"),
          Map.entry("HOST", "Hostile input"),
          Map.entry("SETT", "Settings"),
          Map.entry("CLOS", "Closing"),
          Map.entry("LACK", "Declared lacks"),
          Map.entry("APIS", "The whole stack"),
          Map.entry("FACA", "The facade alone"));

  private Areas() {}

  /** The title of an area, as {@code Lifecycle} for {@code LIFE}. */
  public static String title(String letters) {
    return TITLES.getOrDefault(letters, letters);
  }
}
