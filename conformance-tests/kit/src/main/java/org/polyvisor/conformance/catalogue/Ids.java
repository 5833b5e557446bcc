package org.polyvisor.conformance.catalogue;

import org.apiguardian.api.API;

/**
 * The ids of all requirements, each documented by its sentence. Made from the catalogue.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Ids {
  /** The descriptor is constant and names the scheme that the driver was found by. */
  public static final String OPEN_001 = "OPEN-001";

  /** A connection that was just opened is alive. */
  public static final String OPEN_002 = "OPEN-002";

  /** A URI whose path the driver does not serve is refused, in one line that names the path. */
  public static final String OPEN_003 = "OPEN-003";

  /** What a connection answers for a facet does not change while it is open. */
  public static final String OPEN_004 = "OPEN-004";

  /** The host information names the kind of hypervisor. */
  public static final String OPEN_005 = "OPEN-005";

  /** Constructor and descriptor do no I/O and load no native library. */
  public static final String OPEN_006 = "OPEN-006";

  /** Looking up by name and by UUID finds the same domain, with the same name. */
  public static final String IDEN_001 = "IDEN-001";

  /** Looking up an active domain by its id finds that domain. */
  public static final String IDEN_002 = "IDEN-002";

  /** A name that nobody has is NO_DOMAIN. */
  public static final String IDEN_003 = "IDEN-003";

  /** A UUID that nobody has is NO_DOMAIN. */
  public static final String IDEN_004 = "IDEN-004";

  /** An id that nobody has is NO_DOMAIN. */
  public static final String IDEN_005 = "IDEN-005";

  /** The list has what look-up finds, and each domain once. */
  public static final String IDEN_006 = "IDEN-006";

  /** An inactive domain has no id, an active one has. */
  public static final String IDEN_007 = "IDEN-007";

  /** Active and inactive domains together are all domains, and none is both. */
  public static final String IDEN_008 = "IDEN-008";

  /** A reference with an outdated name still means the domain of its UUID. */
  public static final String IDEN_009 = "IDEN-009";

  /** A name is compared exactly: neither its beginning nor another case finds the domain. */
  public static final String IDEN_010 = "IDEN-010";

  /** The id of a domain that was stopped finds it no more. */
  public static final String IDEN_011 = "IDEN-011";

  /** The information is about the domain that was asked for, with its name as of now. */
  public static final String INFO_001 = "INFO-001";

  /** Memory in use, where both are known, is no more than the maximum. */
  public static final String INFO_002 = "INFO-002";

  /** A running domain is shown as RUNNING, with an id. */
  public static final String INFO_003 = "INFO-003";

  /** A stopped domain is shown as SHUTOFF, without an id. */
  public static final String INFO_004 = "INFO-004";

  /** Information on a domain that is not there is NO_DOMAIN. */
  public static final String INFO_005 = "INFO-005";

  /** The XML is well-formed and has the domain's name and UUID. */
  public static final String XMLD_001 = "XMLD-001";

  /** An option that the driver does not know is refused as unsupported. */
  public static final String XMLD_002 = "XMLD-002";

  /** The XML of a domain that is not there is NO_DOMAIN. */
  public static final String XMLD_003 = "XMLD-003";

  /** The XML of a running domain has the disk targets that the device list has. */
  public static final String XMLD_004 = "XMLD-004";

  /** Starting a stopped domain makes it RUNNING, BOOTED. */
  public static final String LIFE_001 = "LIFE-001";

  /** Starting a running domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_002 = "LIFE-002";

  /** Starting a paused domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_003 = "LIFE-003";

  /** Suspending a running domain makes it PAUSED, USER. */
  public static final String LIFE_004 = "LIFE-004";

  /** Suspending a paused domain is no error and leaves it paused. */
  public static final String LIFE_005 = "LIFE-005";

  /** Suspending a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_006 = "LIFE-006";

  /** Resuming a paused domain makes it RUNNING, UNPAUSED. */
  public static final String LIFE_007 = "LIFE-007";

  /** Resuming a running domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_008 = "LIFE-008";

  /** Resuming a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_009 = "LIFE-009";

  /**
   * Destroying a running domain stops it at once: SHUTOFF, DESTROYED, or gone if it was transient.
   */
  public static final String LIFE_010 = "LIFE-010";

  /**
   * Destroying a paused domain stops it at once: SHUTOFF, DESTROYED, or gone if it was transient.
   */
  public static final String LIFE_011 = "LIFE-011";

  /** Destroying a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_012 = "LIFE-012";

  /** Shutting down a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_013 = "LIFE-013";

  /** Rebooting a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_014 = "LIFE-014";

  /** Resetting a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String LIFE_015 = "LIFE-015";

  /** A running domain that is reset still runs. */
  public static final String LIFE_016 = "LIFE-016";

  /** A paused domain that is reset stays paused. */
  public static final String LIFE_017 = "LIFE-017";

  /**
   * A running domain takes a shutdown request: it is stopped by it, or runs until its guest obeys.
   */
  public static final String LIFE_018 = "LIFE-018";

  /** A running domain takes a reboot request and stays active. */
  public static final String LIFE_019 = "LIFE-019";

  /** A flag that the driver does not know is refused as unsupported and changes nothing. */
  public static final String LIFE_020 = "LIFE-020";

  /** Every lifecycle operation on a domain that is not there is NO_DOMAIN. */
  public static final String LIFE_021 = "LIFE-021";

  /** Defining adds a stopped, persistent domain with the name and UUID of its XML. */
  public static final String DEFI_001 = "DEFI-001";

  /** Undefining a stopped domain removes it. */
  public static final String DEFI_002 = "DEFI-002";

  /** Undefining a running domain leaves it running, as a transient one. */
  public static final String DEFI_003 = "DEFI-003";

  /** Creating gives a running, transient domain with the name and UUID of its XML. */
  public static final String DEFI_004 = "DEFI-004";

  /** A transient domain that is destroyed is gone. */
  public static final String DEFI_005 = "DEFI-005";

  /** XML that is not well-formed is refused as an invalid definition and changes nothing. */
  public static final String DEFI_006 = "DEFI-006";

  /** XML without a name is refused as an invalid definition and changes nothing. */
  public static final String DEFI_007 = "DEFI-007";

  /** Defining a name that belongs to another UUID is OPERATION_FAILED and changes nothing. */
  public static final String DEFI_008 = "DEFI-008";

  /** Defining a UUID that belongs to another name is OPERATION_FAILED and changes nothing. */
  public static final String DEFI_009 = "DEFI-009";

  /** Defining the same name and UUID again is no error and makes no second domain. */
  public static final String DEFI_010 = "DEFI-010";

  /** Creating a domain that is active is OPERATION_INVALID and changes nothing. */
  public static final String DEFI_011 = "DEFI-011";

  /** A definition without a UUID gets one. */
  public static final String DEFI_012 = "DEFI-012";

  /** XML with a document type or entities is refused as an invalid definition, nothing expanded. */
  public static final String DEFI_013 = "DEFI-013";

  /** Undefining a domain that is not there is NO_DOMAIN. */
  public static final String DEFI_014 = "DEFI-014";

  /** The targets of a domain's devices are not empty and unique. */
  public static final String STAT_001 = "STAT-001";

  /** Reading a target of a running domain answers for that target. */
  public static final String STAT_002 = "STAT-002";

  /** Reading a source path answers for the device that has it. */
  public static final String STAT_003 = "STAT-003";

  /** The sum lies between the sum of the devices read before and the sum of those read after. */
  public static final String STAT_004 = "STAT-004";

  /** A device that is not there is INVALID_ARG, and the message names it. */
  public static final String STAT_005 = "STAT-005";

  /** Reading a stopped domain is OPERATION_INVALID. */
  public static final String STAT_006 = "STAT-006";

  /** Reading a domain that is not there is NO_DOMAIN. */
  public static final String STAT_007 = "STAT-007";

  /** No counter falls between two reads of one generation. */
  public static final String STAT_008 = "STAT-008";

  /** A sample was observed, and its values changed, at no time that is yet to come. */
  public static final String STAT_009 = "STAT-009";

  /** A sample of age 0 was observed after it was asked for. */
  public static final String STAT_010 = "STAT-010";

  /** A sample is no older than the request admits, at hand or not. */
  public static final String STAT_011 = "STAT-011";

  /** A drive without a medium has no counters: absent, not 0. */
  public static final String STAT_012 = "STAT-012";

  /** All counters of a read are of one sample, also while I/O goes on. */
  public static final String STAT_013 = "STAT-013";

  /** I/O of a known amount is counted to the byte and to the request, reads as reads. */
  public static final String STAT_014 = "STAT-014";

  /** A paused domain's counters can be read and have not fallen. */
  public static final String STAT_015 = "STAT-015";

  /** Where counters fell since the domain was started again, the generation differs. */
  public static final String STAT_016 = "STAT-016";

  /** Once a domain was stopped, nothing of it is at hand. */
  public static final String STAT_017 = "STAT-017";

  /** The devices of a domain that is not there are NO_DOMAIN. */
  public static final String STAT_018 = "STAT-018";

  /**
   * However a request wants to be served, it gets the same counters, and none of a stopped domain.
   */
  public static final String STAT_019 = "STAT-019";

  /** Nothing that may be asked makes atHand throw; what is not there is empty. */
  public static final String HAND_001 = "HAND-001";

  /** atHand answers many threads while the hypervisor is stuck. */
  public static final String HAND_002 = "HAND-002";

  /** atHand answers an interrupted thread as any other, and leaves its flag. */
  public static final String HAND_003 = "HAND-003";

  /** atHand does not throw after the connection was closed. */
  public static final String HAND_004 = "HAND-004";

  /** Starting a domain brings one STARTED, BOOTED. */
  public static final String EVNT_001 = "EVNT-001";

  /** Suspending a domain brings one SUSPENDED, PAUSED. */
  public static final String EVNT_002 = "EVNT-002";

  /** Resuming a domain brings one RESUMED, UNPAUSED. */
  public static final String EVNT_003 = "EVNT-003";

  /** Destroying a domain brings one STOPPED, DESTROYED. */
  public static final String EVNT_004 = "EVNT-004";

  /** Defining a domain brings one DEFINED, ADDED. */
  public static final String EVNT_005 = "EVNT-005";

  /** Undefining a domain brings one UNDEFINED, REMOVED. */
  public static final String EVNT_006 = "EVNT-006";

  /** The events of one domain come in the order in which they happened. */
  public static final String EVNT_007 = "EVNT-007";

  /** No event comes once a registration was closed. */
  public static final String EVNT_008 = "EVNT-008";

  /** A listener is told once, and last, that the connection was closed. */
  public static final String EVNT_009 = "EVNT-009";

  /** A registration can be closed from inside its callback. */
  public static final String EVNT_010 = "EVNT-010";

  /** A connection can be closed from inside a callback. */
  public static final String EVNT_011 = "EVNT-011";

  /** Listening to a kind that the driver does not know is no error and brings nothing. */
  public static final String EVNT_012 = "EVNT-012";

  /** An operation that is refused brings no event. */
  public static final String EVNT_013 = "EVNT-013";

  /** Each of two listeners gets each event. */
  public static final String EVNT_014 = "EVNT-014";

  /** An event names its domain and a time that is not yet to come. */
  public static final String EVNT_015 = "EVNT-015";

  /** A driver that loses events says so. */
  public static final String EVNT_016 = "EVNT-016";

  /** An error about a domain carries that domain. */
  public static final String ERRO_001 = "ERRO-001";

  /** The message of an error is one line and names the domain. */
  public static final String ERRO_002 = "ERRO-002";

  /** The message for a name that nobody has is one line and has the name. */
  public static final String ERRO_003 = "ERRO-003";

  /**
   * A refusal for the domain's state says that nothing changed and that the connection is usable.
   */
  public static final String ERRO_004 = "ERRO-004";

  /** While the hypervisor is stuck, a read ends by its deadline, answered or timed out. */
  public static final String DEAD_001 = "DEAD-001";

  /** While the hypervisor is stuck, a change ends by its deadline with OPERATION_TIMEOUT. */
  public static final String DEAD_002 = "DEAD-002";

  /** Cancelling a call ends its wait with OPERATION_ABORTED. */
  public static final String DEAD_003 = "DEAD-003";

  /** An interrupt ends a wait with OPERATION_ABORTED, and the thread's flag stays. */
  public static final String DEAD_004 = "DEAD-004";

  /** A connection works again once the hypervisor does, unless an error said otherwise. */
  public static final String DEAD_005 = "DEAD-005";

  /** Opening ends by its deadline while the hypervisor is stuck. */
  public static final String DEAD_006 = "DEAD-006";

  /** Closing twice is no error. */
  public static final String CLOS_001 = "CLOS-001";

  /** A closed connection is not alive. */
  public static final String CLOS_002 = "CLOS-002";

  /** Closing ends waiting calls with INVALID_CONN. */
  public static final String CLOS_003 = "CLOS-003";

  /** A closed connection answers INVALID_CONN. */
  public static final String CLOS_004 = "CLOS-004";

  /** Closing ends by its deadline while the hypervisor is stuck. */
  public static final String CLOS_005 = "CLOS-005";

  /** No callback comes once close has returned, whatever happens to the domains. */
  public static final String CLOS_006 = "CLOS-006";

  /** A closed connection leaves no timer with the scheduler. */
  public static final String CLOS_007 = "CLOS-007";

  /** A driver locks with no monitor. */
  public static final String CLOS_008 = "CLOS-008";

  /** Every operation in lacks() is refused as unsupported. */
  public static final String LACK_001 = "LACK-001";

  /** What lacks() names once it names for as long as the connection is open. */
  public static final String LACK_002 = "LACK-002";

  /** Through the api, list and look-up find the same domain. */
  public static final String APIS_001 = "APIS-001";

  /** Through the api, a name that nobody has is NO_DOMAIN and names the driver. */
  public static final String APIS_002 = "APIS-002";

  /** Through the api, a subscription gets the event of an operation. */
  public static final String APIS_003 = "APIS-003";

  /** Through the api, the devices of a running domain and their sum can be read. */
  public static final String APIS_004 = "APIS-004";

  /** Through the api, a read-only connection refuses every change and makes none. */
  public static final String APIS_005 = "APIS-005";

  /** Through the api, a closed connection says so. */
  public static final String APIS_006 = "APIS-006";

  /** Through the api, a call ends by its deadline while the hypervisor is stuck. */
  public static final String APIS_007 = "APIS-007";

  /** Through the api, what the driver lacks is refused as unsupported. */
  public static final String APIS_008 = "APIS-008";

  private Ids() {}
}
