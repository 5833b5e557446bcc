package org.polyvisor.conformance.area;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ReadOnlyException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.XmlOption;

/**
 * Connections that may change nothing.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ReadOnlyRequirements {

  /** If this fails, read-only is not looked at, or reading needs more than it should. */
  @Test
  @Tag(Ids.RDON_001)
  default void aReadOnlyConnectionCanBeRead(Lab lab) {
    Connection connection = lab.readOnlyApi();
    Expect.that(connection.isReadOnly(), "the connection is not read-only");
    connection.domains().forEach(Domain::info);
  }

  /** If this fails, the facade is broken, not the driver. */
  @Test
  @Tag(Ids.RDON_002)
  default void aReadOnlyConnectionRefusesEachChange(Lab lab) {
    Connection connection = lab.readOnlyApi();
    Domain domain = Apis.seen(lab, connection);
    DomainInfo before = domain.info();
    Taken.CHANGES.forEach(
        (operation, change) ->
            Expect.refusal(
                ReadOnlyException.class, operation + " read-only", () -> change.accept(domain)));
    Expect.refusal(ReadOnlyException.class, "undefine read-only", domain::undefine);
    Steps.unchanged(before, domain.info());
  }

  /** If this fails, the facade is broken, not the driver. */
  @Test
  @Tag(Ids.RDON_003)
  default void aReadOnlyConnectionGetsNoSecrets(Lab lab) {
    Domain domain = Apis.seen(lab, lab.readOnlyApi());
    Expect.refusal(ReadOnlyException.class, "XML with secrets", () -> domain.xml(XmlOption.SECURE));
  }
}
