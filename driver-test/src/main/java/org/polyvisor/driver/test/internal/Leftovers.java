package org.polyvisor.driver.test.internal;

import java.util.Set;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.LifecycleFlag;

/** What must not be left behind by accident when a domain is undefined. */
final class Leftovers {
  private Leftovers() {}

  /** Refuses where the flags do not say what is to become of something. */
  static void check(RegisteredDomain<TestDomain> domain, Set<LifecycleFlag> flags) {
    if (domain.life().managedSave()) {
      throw refusal(domain, "it has a managed save, and nothing is said of it");
    }
    if (domain.life().active()) {
      return;
    }
    boolean forgets = flags.contains(LifecycleFlag.SNAPSHOTS_METADATA);
    int snapshots = domain.detail().kept().snapshots().all().size();
    if (snapshots > 0 && !forgets) {
      throw refusal(domain, "it has " + snapshots + " snapshots, and nothing is said of them");
    }
    boolean said = flags.contains(LifecycleFlag.NVRAM) || flags.contains(LifecycleFlag.KEEP_NVRAM);
    if (hasNvram(domain.detail().inactive()) && !said) {
      throw refusal(domain, "it has firmware variables (nvram), and nothing is said of them");
    }
  }

  private static boolean hasNvram(DomainDefinition definition) {
    return definition.document().child("os").flatMap(os -> os.child("nvram")).isPresent();
  }

  private static VirtException refusal(RegisteredDomain<TestDomain> domain, String why) {
    return DomainErrors.invalid(TestHost.ERRORS, domain.ref(), "undefine: " + why);
  }
}
