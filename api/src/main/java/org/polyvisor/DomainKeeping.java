package org.polyvisor;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;

/** What is kept of a domain: its memory in files, its name, texts about it. Immutable. */
record DomainKeeping(DomainCalls calls) {
  void save(String file, LifecycleFlag... flags) {
    SaveRequest request = SaveRequest.of(calls.ref(), file, Set.of(flags));
    calls.change(SaveFacet.class, Operation.SAVE, "saving", (f, c) -> f.save(c, request));
  }

  void managedSave(LifecycleFlag... flags) {
    LifecycleRequest request = LifecycleRequest.of(calls.ref(), Set.of(flags));
    calls.change(
        SaveFacet.class, Operation.MANAGED_SAVE, "saving", (f, c) -> f.managedSave(c, request));
  }

  void removeManagedSave() {
    calls.change(
        SaveFacet.class,
        Operation.REMOVE_MANAGED_SAVE,
        "removing the managed save of",
        (f, c) -> f.removeManagedSave(c, calls.ref()));
  }

  void coreDump(String file, LifecycleFlag... flags) {
    SaveRequest request = SaveRequest.of(calls.ref(), file, Set.of(flags));
    calls.change(
        CoreDumpFacet.class, Operation.CORE_DUMP, "dumping", (f, c) -> f.coreDump(c, request));
  }

  void autostart(boolean enabled) {
    AutostartRequest request = AutostartRequest.of(calls.ref(), enabled);
    String doing = "setting autostart of";
    calls.change(
        AutostartFacet.class, Operation.AUTOSTART, doing, (f, c) -> f.autostart(c, request));
  }

  DomainRef rename(String newName) {
    RenameRequest request = RenameRequest.of(calls.ref(), newName);
    String doing = "renaming";
    DomainRef renamed =
        calls.ask(RenameFacet.class, Operation.RENAME, doing, (f, c) -> f.rename(c, request));
    if (!renamed.equals(calls.ref())) {
      throw calls.broken(doing, "answered " + renamed);
    }
    return renamed;
  }

  Optional<String> metadata(MetadataKey key, ChangeScope... scopes) {
    MetadataRequest request = MetadataRequest.of(calls.ref(), key, Set.of(scopes));
    String doing = "reading metadata of";
    return calls.ask(
        MetadataFacet.class, Operation.METADATA, doing, (f, c) -> f.metadata(c, request));
  }

  void setMetadata(MetadataKey key, Optional<String> value, ChangeScope... scopes) {
    MetadataChange change = MetadataChange.of(calls.ref(), key, value, Set.of(scopes));
    String doing = "changing metadata of";
    calls.change(
        MetadataFacet.class, Operation.SET_METADATA, doing, (f, c) -> f.setMetadata(c, change));
  }
}
