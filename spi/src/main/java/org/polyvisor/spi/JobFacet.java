package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.JobInfo;

/**
 * Looks at long jobs of a domain, as a migration.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface JobFacet extends Facet {
  /**
   * The job that an active domain is busy with, perhaps none.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  JobInfo jobInfo(Call call, DomainRef domain);
}
