package org.polyvisor.conformance.catalogue;

import org.polyvisor.annotation.API;

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

  /** What was closed can be opened again. */
  public static final String OPEN_007 = "OPEN-007";

  /** A type that is no facet of the driver is answered with nothing. */
  public static final String OPEN_008 = "OPEN-008";

  /** What is known of the host is more than nothing: no memory of 0, no empty name. */
  public static final String OPEN_009 = "OPEN-009";

  /** Two connections to one URI tell of the same host, in all that both of them know. */
  public static final String OPEN_010 = "OPEN-010";

  /** A connection outlives the call that opened it, also if that is cancelled later. */
  public static final String OPEN_011 = "OPEN-011";

  /** What open takes is taken by check. */
  public static final String OPEN_012 = "OPEN-012";

  /** What check refuses is refused by open with the same code, in one line that names the path. */
  public static final String OPEN_013 = "OPEN-013";

  /** Where URIs may name a host, check refuses a path that the driver does not serve. */
  public static final String OPEN_014 = "OPEN-014";

  /** check waits for nothing, also while the hypervisor is stuck. */
  public static final String OPEN_015 = "OPEN-015";

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

  /** A name is compared as a whole: its beginning does not find the domain. */
  public static final String IDEN_010 = "IDEN-010";

  /** The id of a domain that was stopped finds it no more. */
  public static final String IDEN_011 = "IDEN-011";

  /** A name is compared exactly: another case does not find the domain. */
  public static final String IDEN_012 = "IDEN-012";

  /** A name is compared with its blanks: one around it makes another name. */
  public static final String IDEN_013 = "IDEN-013";

  /**
   * Whatever the operation, a reference with an outdated name still means the domain of its UUID.
   */
  public static final String IDEN_014 = "IDEN-014";

  /** A reference with the id of another domain still means the domain of its UUID. */
  public static final String IDEN_015 = "IDEN-015";

  /** A paused domain is found by its id, and is among the active ones. */
  public static final String IDEN_016 = "IDEN-016";

  /** A filter passes persistent or transient domains alone, and heeds both of its wishes. */
  public static final String IDEN_017 = "IDEN-017";

  /** The information is about the domain that was asked for, with its name as of now. */
  public static final String INFO_001 = "INFO-001";

  /** Memory in use, where both are known, is no more than the maximum. */
  public static final String INFO_002 = "INFO-002";

  /** A running domain is shown as RUNNING, with the id that it has. */
  public static final String INFO_003 = "INFO-003";

  /** A stopped domain is shown as SHUTOFF, without an id. */
  public static final String INFO_004 = "INFO-004";

  /** Information on a domain that is not there is NO_DOMAIN. */
  public static final String INFO_005 = "INFO-005";

  /**
   * What is known of a domain is more than nothing: no memory of 0, no blank name of what it boots.
   */
  public static final String INFO_006 = "INFO-006";

  /** The XML is well-formed and has the domain's name and UUID. */
  public static final String XMLD_001 = "XMLD-001";

  /** An option that the driver does not know is refused as unsupported. */
  public static final String XMLD_002 = "XMLD-002";

  /** The XML of a domain that is not there is NO_DOMAIN. */
  public static final String XMLD_003 = "XMLD-003";

  /** The XML of a running domain has the disk targets that the device list has. */
  public static final String XMLD_004 = "XMLD-004";

  /** Secrets are left out of XML, unless they are asked for. */
  public static final String XMLD_005 = "XMLD-005";

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

  /**
   * Starting with the flag paused leaves the domain paused, or the flag is refused as unsupported.
   */
  public static final String LIFE_022 = "LIFE-022";

  /** A domain that was destroyed can be started again. */
  public static final String LIFE_023 = "LIFE-023";

  /** A domain that was destroyed while paused runs when it is started. */
  public static final String LIFE_024 = "LIFE-024";

  /**
   * Each lifecycle operation refuses a flag that it does not know as unsupported and changes
   * nothing.
   */
  public static final String LIFE_025 = "LIFE-025";

  /** An operation goes to the domain of the reference's UUID, whatever its name. */
  public static final String LIFE_026 = "LIFE-026";

  /** Whatever the order of operations, state and refusals are those of the table. */
  public static final String LIFE_027 = "LIFE-027";

  /** The id of a domain stays while it is active. */
  public static final String LIFE_028 = "LIFE-028";

  /** An operation on one domain leaves the others as they were. */
  public static final String LIFE_029 = "LIFE-029";

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

  /**
   * Defining with a flag that the driver does not know is refused as unsupported and changes
   * nothing.
   */
  public static final String DEFI_015 = "DEFI-015";

  /**
   * Undefining with a flag that the driver does not know is refused as unsupported and changes
   * nothing.
   */
  public static final String DEFI_016 = "DEFI-016";

  /** The XML of a stopped domain can be defined again, and gives the same domain. */
  public static final String DEFI_017 = "DEFI-017";

  /** Defining a running domain anew leaves it running. */
  public static final String DEFI_018 = "DEFI-018";

  /** Creating a name that belongs to another UUID is OPERATION_FAILED and changes nothing. */
  public static final String DEFI_019 = "DEFI-019";

  /** Undefining a transient domain is OPERATION_INVALID and leaves it running. */
  public static final String DEFI_020 = "DEFI-020";

  /** Defining a transient domain makes it persistent and leaves it running. */
  public static final String DEFI_021 = "DEFI-021";

  /** An invalid definition is told in one line. */
  public static final String DEFI_022 = "DEFI-022";

  /** A transient domain that was defined is there, stopped, once it was destroyed. */
  public static final String DEFI_023 = "DEFI-023";

  /** A domain that was undefined while it ran is gone once it was destroyed. */
  public static final String DEFI_024 = "DEFI-024";

  /** The XML of a running domain that was defined anew is that of what it runs with. */
  public static final String DEFI_025 = "DEFI-025";

  /** Whether a running domain was defined anew, where it is told, is told rightly. */
  public static final String DEFI_026 = "DEFI-026";

  /** The name of a domain that was undefined may be taken by another one. */
  public static final String DEFI_027 = "DEFI-027";

  /**
   * Creating with a flag that the driver does not know is refused as unsupported, and makes no
   * domain.
   */
  public static final String DEFI_028 = "DEFI-028";

  /**
   * Creating with the flag paused leaves the domain paused, or the flag is refused as unsupported.
   */
  public static final String DEFI_029 = "DEFI-029";

  /**
   * Creating what is no definition, or has a document type, is refused as an invalid definition.
   */
  public static final String DEFI_030 = "DEFI-030";

  /** A domain that is created without a UUID gets one. */
  public static final String DEFI_031 = "DEFI-031";

  /** A UUID in capitals is the same UUID. */
  public static final String DEFI_032 = "DEFI-032";

  /** A definition may have an XML declaration and comments beside its root. */
  public static final String DEFI_033 = "DEFI-033";

  /**
   * A new definition of a stopped domain takes the place of the old one, and keeps nothing of it.
   */
  public static final String DEFI_034 = "DEFI-034";

  /** Saving a running domain stops it: SHUTOFF, SAVED. */
  public static final String SAVE_001 = "SAVE-001";

  /** Saving a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String SAVE_002 = "SAVE-002";

  /** A transient domain that is saved is gone. */
  public static final String SAVE_003 = "SAVE-003";

  /** A file that cannot be written is refused and changes nothing. */
  public static final String SAVE_004 = "SAVE-004";

  /** A domain that was saved while it ran is restored running. */
  public static final String SAVE_005 = "SAVE-005";

  /** A domain that was saved while it was paused is restored paused. */
  public static final String SAVE_006 = "SAVE-006";

  /** The file of a saved domain stays when it is restored. */
  public static final String SAVE_007 = "SAVE-007";

  /** A saved domain that is not defined any more is restored as a transient one. */
  public static final String SAVE_008 = "SAVE-008";

  /** Restoring a domain that is active is OPERATION_INVALID and changes nothing. */
  public static final String SAVE_009 = "SAVE-009";

  /** A domain is restored with what it ran with, whatever its definition is by then. */
  public static final String SAVE_010 = "SAVE-010";

  /** A managed save stops the domain, and is shown where such is known. */
  public static final String SAVE_011 = "SAVE-011";

  /** The next start goes on from a managed save, and uses it up. */
  public static final String SAVE_012 = "SAVE-012";

  /** A managed save of a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String SAVE_013 = "SAVE-013";

  /** A managed save of a transient domain is OPERATION_INVALID and changes nothing. */
  public static final String SAVE_014 = "SAVE-014";

  /** Once a managed save was thrown away, the next start boots. */
  public static final String SAVE_015 = "SAVE-015";

  /** Throwing away a managed save that is not there is SYSTEM_ERROR. */
  public static final String SAVE_016 = "SAVE-016";

  /**
   * Saving with a flag that the driver does not know is refused as unsupported and changes nothing.
   */
  public static final String SAVE_017 = "SAVE-017";

  /**
   * Restoring with a flag that the driver does not know is refused as unsupported and changes
   * nothing.
   */
  public static final String SAVE_018 = "SAVE-018";

  /**
   * Starting with the flag force-boot throws a managed save away, or the flag is refused as
   * unsupported.
   */
  public static final String SAVE_019 = "SAVE-019";

  /**
   * Undefining with the flag managed-save throws it away, or the flag is refused as unsupported.
   */
  public static final String SAVE_020 = "SAVE-020";

  /**
   * Restoring with the flag running or paused leaves the domain so, or the flag is refused as
   * unsupported.
   */
  public static final String SAVE_021 = "SAVE-021";

  /** A snapshot that was taken is listed by its name. */
  public static final String SNAP_001 = "SNAP-001";

  /** A running domain goes on once its snapshot was taken. */
  public static final String SNAP_002 = "SNAP-002";

  /** A paused domain stays paused when its snapshot is taken. */
  public static final String SNAP_003 = "SNAP-003";

  /** A snapshot becomes the current one, and a child of the one that was. */
  public static final String SNAP_004 = "SNAP-004";

  /** A snapshot without a name gets one that none of the domain has. */
  public static final String SNAP_005 = "SNAP-005";

  /** A name that is taken is OPERATION_FAILED, and the snapshots stay as they were. */
  public static final String SNAP_006 = "SNAP-006";

  /** XML that is no snapshot is refused as an invalid definition, and nothing changes. */
  public static final String SNAP_007 = "SNAP-007";

  /** The XML of a snapshot is well-formed and has its name. */
  public static final String SNAP_008 = "SNAP-008";

  /** Reading, deleting or going back to a snapshot that is not there is NO_DOMAIN_SNAPSHOT. */
  public static final String SNAP_009 = "SNAP-009";

  /** Deleting a snapshot leaves its children, as those of its parent. */
  public static final String SNAP_010 = "SNAP-010";

  /** Going back to a snapshot of a running domain lets it run, whether it is active or not. */
  public static final String SNAP_011 = "SNAP-011";

  /** Going back to a snapshot of a stopped domain stops it. */
  public static final String SNAP_012 = "SNAP-012";

  /** The snapshot that was gone back to becomes the current one. */
  public static final String SNAP_013 = "SNAP-013";

  /** Going back to a snapshot brings the definition of then back. */
  public static final String SNAP_014 = "SNAP-014";

  /**
   * Each operation on snapshots refuses a flag that it does not know as unsupported and changes
   * nothing.
   */
  public static final String SNAP_015 = "SNAP-015";

  /** Names of snapshots are a domain's own. */
  public static final String SNAP_016 = "SNAP-016";

  /**
   * Deleting with the flag children deletes all below as well, or the flag is refused as
   * unsupported.
   */
  public static final String SNAP_017 = "SNAP-017";

  /**
   * Deleting with the flag children-only leaves the snapshot itself, or the flag is refused as
   * unsupported.
   */
  public static final String SNAP_018 = "SNAP-018";

  /**
   * Going back with the flag running or paused leaves the domain so, or the flag is refused as
   * unsupported.
   */
  public static final String SNAP_019 = "SNAP-019";

  /** A snapshot with the flag halt stops the domain, or the flag is refused as unsupported. */
  public static final String SNAP_020 = "SNAP-020";

  /** A snapshot with the flag no-metadata is not listed, or the flag is refused as unsupported. */
  public static final String SNAP_021 = "SNAP-021";

  /** When the current snapshot is deleted, its parent becomes the current one. */
  public static final String SNAP_022 = "SNAP-022";

  /** The time of a snapshot is that of when it was taken, whenever it is asked for. */
  public static final String SNAP_023 = "SNAP-023";

  /** What somebody said of a snapshot, where it is told, is what was given. */
  public static final String SNAP_024 = "SNAP-024";

  /** Memory that is set for the run is what the information shows. */
  public static final String TUNE_001 = "TUNE-001";

  /** Memory that is set for the definition is for the next start; the run goes on as it was. */
  public static final String TUNE_002 = "TUNE-002";

  /** Without a scope, the running domain alone is changed. */
  public static final String TUNE_003 = "TUNE-003";

  /** A change of run and definition is of both. */
  public static final String TUNE_004 = "TUNE-004";

  /** A change of both that one of them refuses is of none. */
  public static final String TUNE_005 = "TUNE-005";

  /** Memory or vCPUs above the limit are INVALID_ARG and change nothing. */
  public static final String TUNE_006 = "TUNE-006";

  /** No memory and no vCPU are INVALID_ARG and change nothing. */
  public static final String TUNE_007 = "TUNE-007";

  /** A limit of an active domain is OPERATION_INVALID and changes nothing. */
  public static final String TUNE_008 = "TUNE-008";

  /** A limit below the memory in use lowers that, too. */
  public static final String TUNE_009 = "TUNE-009";

  /** The run of a stopped domain can be neither changed nor read: OPERATION_INVALID. */
  public static final String TUNE_010 = "TUNE-010";

  /** The definition of a transient domain can be neither changed nor read: OPERATION_INVALID. */
  public static final String TUNE_011 = "TUNE-011";

  /** The number of vCPUs that is set for the run is counted there, and not in the definition. */
  public static final String TUNE_012 = "TUNE-012";

  /** The number of vCPUs that is set for the definition is for the next start. */
  public static final String TUNE_013 = "TUNE-013";

  /** A limit below the number of vCPUs lowers that, too. */
  public static final String TUNE_014 = "TUNE-014";

  /** Without a scope, a stopped domain is changed for its next start. */
  public static final String TUNE_015 = "TUNE-015";

  /**
   * A change of run and definition of a stopped domain is OPERATION_INVALID and changes nothing.
   */
  public static final String TUNE_016 = "TUNE-016";

  /** Memory and vCPUs of a paused domain are set and counted as those of a running one. */
  public static final String TUNE_017 = "TUNE-017";

  /** A number of vCPUs without a scope is of the run alone, one for run and definition of both. */
  public static final String TUNE_018 = "TUNE-018";

  /** A device that was attached is shown by the XML and the device list. */
  public static final String DEVI_001 = "DEVI-001";

  /** A device that the domain has is OPERATION_INVALID and changes nothing. */
  public static final String DEVI_002 = "DEVI-002";

  /** XML that is no device is refused as an invalid definition, and nothing changes. */
  public static final String DEVI_003 = "DEVI-003";

  /** The run of a stopped domain cannot be changed: OPERATION_INVALID. */
  public static final String DEVI_004 = "DEVI-004";

  /** The definition of a transient domain cannot be changed: OPERATION_INVALID. */
  public static final String DEVI_005 = "DEVI-005";

  /** A device of the definition is for the next start; the run goes on without it. */
  public static final String DEVI_006 = "DEVI-006";

  /** Without a scope, a device is plugged into the running domain alone. */
  public static final String DEVI_007 = "DEVI-007";

  /** A change of both that one of them refuses is of none. */
  public static final String DEVI_008 = "DEVI-008";

  /** A disk is detached by its target, whatever else the XML says. */
  public static final String DEVI_009 = "DEVI-009";

  /** An interface is detached by its MAC address. */
  public static final String DEVI_010 = "DEVI-010";

  /** Detaching a device that is not there is DEVICE_MISSING and changes nothing. */
  public static final String DEVI_011 = "DEVI-011";

  /** Updating a device that is not there is DEVICE_MISSING and changes nothing. */
  public static final String DEVI_012 = "DEVI-012";

  /** Updating a drive changes its medium, and leaves the drive. */
  public static final String DEVI_013 = "DEVI-013";

  /** A device is detached from what its scopes say, without any from the run alone. */
  public static final String DEVI_014 = "DEVI-014";

  /** A device is updated where its scopes say, without any in the run alone. */
  public static final String DEVI_015 = "DEVI-015";

  /** Without a scope, a stopped domain gets a device for its next start. */
  public static final String DEVI_016 = "DEVI-016";

  /**
   * A device for run and definition of a stopped domain is OPERATION_INVALID and changes nothing.
   */
  public static final String DEVI_017 = "DEVI-017";

  /** A device is attached to a paused domain as to a running one. */
  public static final String DEVI_018 = "DEVI-018";

  /** Whether a domain starts with the host can be set again and again, and is shown. */
  public static final String AUTO_001 = "AUTO-001";

  /** Autostart of a transient domain is OPERATION_INVALID and changes nothing. */
  public static final String AUTO_002 = "AUTO-002";

  /** Whether a domain starts with the host outlives a new definition. */
  public static final String AUTO_003 = "AUTO-003";

  /** Setting autostart leaves the domain in its state and brings no event. */
  public static final String AUTO_004 = "AUTO-004";

  /** Whether a domain starts with the host is seen over another connection. */
  public static final String AUTO_005 = "AUTO-005";

  /** Setting autostart of one domain leaves that of others. */
  public static final String AUTO_006 = "AUTO-006";

  /** A domain that is defined anew once it was undefined does not start with the host. */
  public static final String AUTO_007 = "AUTO-007";

  /** Renaming a stopped domain gives it the new name, by which it is found; its UUID stays. */
  public static final String NAME_001 = "NAME-001";

  /** The old name of a domain that was renamed finds nobody. */
  public static final String NAME_002 = "NAME-002";

  /** The XML of a domain that was renamed has the new name. */
  public static final String NAME_003 = "NAME-003";

  /** Renaming an active domain is OPERATION_INVALID and changes nothing. */
  public static final String NAME_004 = "NAME-004";

  /** A name that another domain has is OPERATION_FAILED and changes nothing. */
  public static final String NAME_005 = "NAME-005";

  /** Renaming a domain with a managed save is OPERATION_INVALID and changes nothing. */
  public static final String NAME_006 = "NAME-006";

  /** Renaming a domain brings UNDEFINED, RENAMED, then DEFINED, RENAMED, each once. */
  public static final String NAME_007 = "NAME-007";

  /** Whether a domain starts with the host outlives its name. */
  public static final String NAME_008 = "NAME-008";

  /** An empty name is refused and changes nothing. */
  public static final String NAME_009 = "NAME-009";

  /** A domain that was renamed can be started, and runs under its new name. */
  public static final String NAME_010 = "NAME-010";

  /** The texts of a domain outlive its name. */
  public static final String NAME_011 = "NAME-011";

  /** A title that was set is read, and shown by the XML. */
  public static final String META_001 = "META-001";

  /** A description that was set is read, and shown by the XML. */
  public static final String META_002 = "META-002";

  /** An element that was set is read by its namespace. */
  public static final String META_003 = "META-003";

  /** A text that is not there is none, and no error. */
  public static final String META_004 = "META-004";

  /** A text that is removed is there no more, and removing it again is no error. */
  public static final String META_005 = "META-005";

  /** A text of the definition is for the next start; the run goes on with what it had. */
  public static final String META_006 = "META-006";

  /** Without a scope, a running domain alone gets a text. */
  public static final String META_007 = "META-007";

  /** A text for run and definition is of both. */
  public static final String META_008 = "META-008";

  /** A text of the run of a stopped domain can be neither set nor read: OPERATION_INVALID. */
  public static final String META_009 = "META-009";

  /**
   * A text of the definition of a transient domain can be neither set nor read: OPERATION_INVALID.
   */
  public static final String META_010 = "META-010";

  /** An element that is not well-formed is refused as an invalid definition and changes nothing. */
  public static final String META_011 = "META-011";

  /** A text with XML's own characters comes back as it was given. */
  public static final String META_012 = "META-012";

  /** Setting or removing an element leaves those of other namespaces. */
  public static final String META_013 = "META-013";

  /** A text that was set is seen over another connection. */
  public static final String META_014 = "META-014";

  /** An element that is set again is replaced. */
  public static final String META_015 = "META-015";

  /**
   * A text for run and definition, of which one is not there, is OPERATION_INVALID and changes
   * nothing.
   */
  public static final String META_016 = "META-016";

  /** A text of a paused domain is set and read as of a running one. */
  public static final String META_017 = "META-017";

  /** The memory of a running domain is written to the file, and the domain runs on. */
  public static final String DUMP_001 = "DUMP-001";

  /** The memory of a paused domain is written to the file, and the domain stays paused. */
  public static final String DUMP_002 = "DUMP-002";

  /** A core dump of a stopped domain is OPERATION_INVALID and leaves no file. */
  public static final String DUMP_003 = "DUMP-003";

  /** A core dump that cannot be written is refused and changes nothing. */
  public static final String DUMP_004 = "DUMP-004";

  /**
   * A core dump with a flag that the driver does not know is refused as unsupported and leaves no
   * file.
   */
  public static final String DUMP_005 = "DUMP-005";

  /** The capacity of a disk is told of a running and of a stopped domain, and is the same. */
  public static final String IMAG_001 = "IMAG-001";

  /** A source path means the device that has it, for its size and for a new one. */
  public static final String IMAG_002 = "IMAG-002";

  /** The size of a device that is not there is INVALID_ARG, and the message names it. */
  public static final String IMAG_003 = "IMAG-003";

  /** The size of a drive without a medium is INVALID_ARG. */
  public static final String IMAG_004 = "IMAG-004";

  /** A device that was resized is as large as was asked for, to the byte. */
  public static final String IMAG_005 = "IMAG-005";

  /** Resizing a device leaves the others of the domain. */
  public static final String IMAG_006 = "IMAG-006";

  /** Resizing a device of a stopped domain is OPERATION_INVALID and changes nothing. */
  public static final String IMAG_007 = "IMAG-007";

  /**
   * Resizing a device that is not there is INVALID_ARG, changes nothing, and the message names it.
   */
  public static final String IMAG_008 = "IMAG-008";

  /** A new size outlives the run in which it was made. */
  public static final String IMAG_009 = "IMAG-009";

  /** A negative size is INVALID_ARG and changes nothing. */
  public static final String IMAG_010 = "IMAG-010";

  /** What is known of the size of a disk with a medium is more than 0. */
  public static final String IMAG_011 = "IMAG-011";

  /** A running guest's agent tells its host name, in one line. */
  public static final String GUES_001 = "GUES-001";

  /** The host name of a stopped domain is OPERATION_INVALID. */
  public static final String GUES_002 = "GUES-002";

  /** The host name of a paused domain is OPERATION_INVALID. */
  public static final String GUES_003 = "GUES-003";

  /** The host name of a guest without an agent is ARGUMENT_UNSUPPORTED. */
  public static final String GUES_004 = "GUES-004";

  /** A running or paused domain that nothing is done to has no job. */
  public static final String JOBS_001 = "JOBS-001";

  /** The job of a stopped domain is OPERATION_INVALID. */
  public static final String JOBS_002 = "JOBS-002";

  /** Looking a network up by name and by UUID finds the same one. */
  public static final String NETW_001 = "NETW-001";

  /** A name or UUID that no network has is NO_NETWORK, in one line that has it. */
  public static final String NETW_002 = "NETW-002";

  /**
   * Whatever the operation, a network that is not there is NO_NETWORK, and the error carries it.
   */
  public static final String NETW_003 = "NETW-003";

  /** The list has what look-up finds, and each network once. */
  public static final String NETW_004 = "NETW-004";

  /** A filter passes those networks that it means, and no other. */
  public static final String NETW_005 = "NETW-005";

  /** A reference with an outdated name still means the network of its UUID. */
  public static final String NETW_006 = "NETW-006";

  /** The XML of a network is well-formed and has its name and UUID. */
  public static final String NETW_007 = "NETW-007";

  /** An option that the driver does not know is refused as unsupported for the XML of a network. */
  public static final String NETW_008 = "NETW-008";

  /** Defining adds an inactive, persistent network with the name and UUID of its XML. */
  public static final String NETW_009 = "NETW-009";

  /** A network that is defined without a UUID gets one. */
  public static final String NETW_010 = "NETW-010";

  /** XML that is no network is refused as an invalid definition, and nothing changes. */
  public static final String NETW_011 = "NETW-011";

  /**
   * Defining a network whose name and UUID belong to different ones is OPERATION_FAILED; nothing
   * changes.
   */
  public static final String NETW_012 = "NETW-012";

  /** Defining the same network again is no error and makes no second one. */
  public static final String NETW_013 = "NETW-013";

  /** An active network that is defined anew keeps what it has until it is stopped. */
  public static final String NETW_014 = "NETW-014";

  /** Starting an inactive network makes it active. */
  public static final String NETW_015 = "NETW-015";

  /** Starting an active network is OPERATION_INVALID. */
  public static final String NETW_016 = "NETW-016";

  /** Stopping an active network leaves it defined and inactive. */
  public static final String NETW_017 = "NETW-017";

  /** Stopping an inactive network is OPERATION_INVALID. */
  public static final String NETW_018 = "NETW-018";

  /** Creating gives an active, transient network. */
  public static final String NETW_019 = "NETW-019";

  /** A transient network that is stopped is gone. */
  public static final String NETW_020 = "NETW-020";

  /** Creating a network that is active is OPERATION_INVALID and changes nothing. */
  public static final String NETW_021 = "NETW-021";

  /**
   * Creating a network that is defined and inactive starts it with this XML; its definition stays.
   */
  public static final String NETW_022 = "NETW-022";

  /** Whether a network starts with the host can be set again and again, and is shown. */
  public static final String NETW_023 = "NETW-023";

  /** Autostart of a transient network is OPERATION_INVALID. */
  public static final String NETW_024 = "NETW-024";

  /** Undefining an inactive network removes it. */
  public static final String NETW_025 = "NETW-025";

  /** Undefining an active network leaves it active, as a transient one. */
  public static final String NETW_026 = "NETW-026";

  /** Undefining a transient network is OPERATION_INVALID and leaves it active. */
  public static final String NETW_027 = "NETW-027";

  /** Whether a network starts with the host outlives a new definition. */
  public static final String NETW_028 = "NETW-028";

  /** Looking a storage pool up by name and by UUID finds the same one. */
  public static final String POOL_001 = "POOL-001";

  /** A name or UUID that no storage pool has is NO_STORAGE_POOL, in one line that has it. */
  public static final String POOL_002 = "POOL-002";

  /**
   * Whatever the operation, a storage pool that is not there is NO_STORAGE_POOL, and the error
   * carries it.
   */
  public static final String POOL_003 = "POOL-003";

  /** The list has what look-up finds, and each storage pool once. */
  public static final String POOL_004 = "POOL-004";

  /** A filter passes those storage pools that it means, and no other. */
  public static final String POOL_005 = "POOL-005";

  /** A reference with an outdated name still means the storage pool of its UUID. */
  public static final String POOL_006 = "POOL-006";

  /** The XML of a storage pool is well-formed and has its name and UUID. */
  public static final String POOL_007 = "POOL-007";

  /**
   * An option that the driver does not know is refused as unsupported for the XML of a storage
   * pool.
   */
  public static final String POOL_008 = "POOL-008";

  /** Defining adds an inactive, persistent storage pool with the name and UUID of its XML. */
  public static final String POOL_009 = "POOL-009";

  /** A storage pool that is defined without a UUID gets one. */
  public static final String POOL_010 = "POOL-010";

  /** XML that is no storage pool is refused as an invalid definition, and nothing changes. */
  public static final String POOL_011 = "POOL-011";

  /**
   * Defining a storage pool whose name and UUID belong to different ones is OPERATION_FAILED;
   * nothing changes.
   */
  public static final String POOL_012 = "POOL-012";

  /** Defining the same storage pool again is no error and makes no second one. */
  public static final String POOL_013 = "POOL-013";

  /** An active storage pool that is defined anew keeps what it has until it is stopped. */
  public static final String POOL_014 = "POOL-014";

  /** Starting an inactive storage pool makes it active. */
  public static final String POOL_015 = "POOL-015";

  /** Starting an active storage pool is OPERATION_INVALID. */
  public static final String POOL_016 = "POOL-016";

  /** Stopping an active storage pool leaves it defined and inactive. */
  public static final String POOL_017 = "POOL-017";

  /** Stopping an inactive storage pool is OPERATION_INVALID. */
  public static final String POOL_018 = "POOL-018";

  /** Creating gives an active, transient storage pool. */
  public static final String POOL_019 = "POOL-019";

  /** A transient storage pool that is stopped is gone. */
  public static final String POOL_020 = "POOL-020";

  /** Creating a storage pool that is active is OPERATION_INVALID and changes nothing. */
  public static final String POOL_021 = "POOL-021";

  /**
   * Creating a storage pool that is defined and inactive starts it with this XML; its definition
   * stays.
   */
  public static final String POOL_022 = "POOL-022";

  /** Whether a storage pool starts with the host can be set again and again, and is shown. */
  public static final String POOL_023 = "POOL-023";

  /** Autostart of a transient storage pool is OPERATION_INVALID. */
  public static final String POOL_024 = "POOL-024";

  /** Undefining an inactive storage pool removes it. */
  public static final String POOL_025 = "POOL-025";

  /** Undefining an active storage pool is OPERATION_INVALID; it stays defined. */
  public static final String POOL_026 = "POOL-026";

  /** Whether a storage pool starts with the host outlives a new definition. */
  public static final String POOL_027 = "POOL-027";

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

  /** Every disk of a definition is listed, also a drive without a medium. */
  public static final String STAT_020 = "STAT-020";

  /** The devices of a stopped domain are those of its definition. */
  public static final String STAT_021 = "STAT-021";

  /** Reading all devices gives a row for each device that can be read alone, and no other. */
  public static final String STAT_022 = "STAT-022";

  /** Reading all devices of a stopped domain is OPERATION_INVALID. */
  public static final String STAT_023 = "STAT-023";

  /** Reading all devices of a domain that is not there is NO_DOMAIN. */
  public static final String STAT_024 = "STAT-024";

  /** An error about a device carries the domain. */
  public static final String STAT_025 = "STAT-025";

  /** The message for a device that is not there names those that there are. */
  public static final String STAT_026 = "STAT-026";

  /** A sample is named by its target, also when it was asked for by its source path. */
  public static final String STAT_027 = "STAT-027";

  /** The sum of a stopped domain is OPERATION_INVALID. */
  public static final String STAT_028 = "STAT-028";

  /** No counter falls over a pause. */
  public static final String STAT_029 = "STAT-029";

  /** Of two reads in turn the second was not observed before the first. */
  public static final String STAT_030 = "STAT-030";

  /** Values changed no later than they were observed. */
  public static final String STAT_031 = "STAT-031";

  /** A running domain's devices keep their targets and their order over a pause. */
  public static final String STAT_032 = "STAT-032";

  /** The generation stays from one read to the next while a domain runs on. */
  public static final String STAT_033 = "STAT-033";

  /** A sample of a running domain is not marked as of before a pause. */
  public static final String STAT_034 = "STAT-034";

  /** A sample of age 0 is, by the wall clock, of when it was asked for. */
  public static final String STAT_035 = "STAT-035";

  /** A device that was taken out of a running domain is INVALID_ARG. */
  public static final String STAT_036 = "STAT-036";

  /** Reading all devices gives a row for one that was plugged in. */
  public static final String STAT_037 = "STAT-037";

  /** A sample of a paused domain is marked as of its pause. */
  public static final String STAT_038 = "STAT-038";

  /** Values that differ from those before changed later than those. */
  public static final String STAT_039 = "STAT-039";

  /** Samples of all devices of age 0 were observed after they were asked for. */
  public static final String STAT_040 = "STAT-040";

  /** A sum of age 0 was observed after it was asked for. */
  public static final String STAT_041 = "STAT-041";

  /** I/O is counted of its own device and of its own domain alone. */
  public static final String STAT_042 = "STAT-042";

  /** A device is named exactly: another case, a part or a file's name alone is INVALID_ARG. */
  public static final String STAT_043 = "STAT-043";

  /** Nothing that may be asked makes atHand throw; what is not there is empty. */
  public static final String HAND_001 = "HAND-001";

  /** atHand answers many threads while the hypervisor is stuck. */
  public static final String HAND_002 = "HAND-002";

  /** atHand answers an interrupted thread as any other, and leaves its flag. */
  public static final String HAND_003 = "HAND-003";

  /** atHand does not throw after the connection was closed. */
  public static final String HAND_004 = "HAND-004";

  /** Nothing is at hand that is older than the request admits. */
  public static final String HAND_005 = "HAND-005";

  /** What is at hand is of the device that was asked for. */
  public static final String HAND_006 = "HAND-006";

  /** A caller who reads the answer himself gets the counters of the device that he asked for. */
  public static final String EXCH_001 = "EXCH-001";

  /** What a caller reads himself was observed after he had begun. */
  public static final String EXCH_002 = "EXCH-002";

  /** While the hypervisor is stuck, neither beginning nor polling nor leaving waits. */
  public static final String EXCH_003 = "EXCH-003";

  /** The selector wakes when there is an answer. */
  public static final String EXCH_004 = "EXCH-004";

  /** Who leaves before the answer is in nobody's way, and nobody gets what came for him. */
  public static final String EXCH_005 = "EXCH-005";

  /** Closing the connection wakes who waits, and the next poll is INVALID_CONN. */
  public static final String EXCH_006 = "EXCH-006";

  /** Nothing that may be asked makes the beginning throw; the answer may be an error. */
  public static final String EXCH_007 = "EXCH-007";

  /** Many threads that read directly or through the pool each get their own answer. */
  public static final String EXCH_008 = "EXCH-008";

  /** Reading interface statistics of a running domain answers; its rows are told apart. */
  public static final String INTF_001 = "INTF-001";

  /** Reading interface statistics of a stopped domain is OPERATION_INVALID. */
  public static final String INTF_002 = "INTF-002";

  /** Reading interface statistics of a domain that is not there is NO_DOMAIN. */
  public static final String INTF_003 = "INTF-003";

  /** All values of interface statistics are of one observation. */
  public static final String INTF_004 = "INTF-004";

  /** A sample of interface statistics of age 0 was observed after it was asked for. */
  public static final String INTF_005 = "INTF-005";

  /** A sample of interface statistics was observed at no time that is yet to come. */
  public static final String INTF_006 = "INTF-006";

  /** No counter of an interface falls between two reads of one generation. */
  public static final String INTF_007 = "INTF-007";

  /** Reading vCPU statistics of a running domain answers; its rows are told apart. */
  public static final String VCPU_001 = "VCPU-001";

  /** Reading vCPU statistics of a stopped domain is OPERATION_INVALID. */
  public static final String VCPU_002 = "VCPU-002";

  /** Reading vCPU statistics of a domain that is not there is NO_DOMAIN. */
  public static final String VCPU_003 = "VCPU-003";

  /** All values of vCPU statistics are of one observation. */
  public static final String VCPU_004 = "VCPU-004";

  /** A sample of vCPU statistics of age 0 was observed after it was asked for. */
  public static final String VCPU_005 = "VCPU-005";

  /** A sample of vCPU statistics was observed at no time that is yet to come. */
  public static final String VCPU_006 = "VCPU-006";

  /** The time that a vCPU has used does not fall between two reads of one generation. */
  public static final String VCPU_007 = "VCPU-007";

  /** vCPUs are counted from 0, without a gap, as many as the information says. */
  public static final String VCPU_008 = "VCPU-008";

  /** Reading memory statistics of a running domain answers; its rows are told apart. */
  public static final String MEMO_001 = "MEMO-001";

  /** Reading memory statistics of a stopped domain is OPERATION_INVALID. */
  public static final String MEMO_002 = "MEMO-002";

  /** Reading memory statistics of a domain that is not there is NO_DOMAIN. */
  public static final String MEMO_003 = "MEMO-003";

  /** All values of memory statistics are of one observation. */
  public static final String MEMO_004 = "MEMO-004";

  /** A sample of memory statistics of age 0 was observed after it was asked for. */
  public static final String MEMO_005 = "MEMO-005";

  /** A sample of memory statistics was observed at no time that is yet to come. */
  public static final String MEMO_006 = "MEMO-006";

  /** What the guest left unused is no more than what it has. */
  public static final String MEMO_007 = "MEMO-007";

  /** Reading CPU statistics of a stopped domain is OPERATION_INVALID. */
  public static final String CPUS_001 = "CPUS-001";

  /** Reading CPU statistics of a domain that is not there is NO_DOMAIN. */
  public static final String CPUS_002 = "CPUS-002";

  /** A sample of CPU statistics of age 0 was observed after it was asked for. */
  public static final String CPUS_003 = "CPUS-003";

  /** A sample of CPU statistics was observed at no time that is yet to come. */
  public static final String CPUS_004 = "CPUS-004";

  /** The CPU time of a domain does not fall between two reads of one generation. */
  public static final String CPUS_005 = "CPUS-005";

  /** Neither the part in user mode nor that in the kernel is more than the whole. */
  public static final String CPUS_006 = "CPUS-006";

  /** The CPU time lies between those that the information shows before and after. */
  public static final String CPUS_007 = "CPUS-007";

  /** Each domain asked for has one row, and no other has one. */
  public static final String BULK_001 = "BULK-001";

  /** A row has the groups that were asked for, and no other. */
  public static final String BULK_002 = "BULK-002";

  /** A domain that is not there costs its own row alone. */
  public static final String BULK_003 = "BULK-003";

  /** The state in a row is the one that the information shows. */
  public static final String BULK_004 = "BULK-004";

  /** The block devices in a row are those that are read one by one. */
  public static final String BULK_005 = "BULK-005";

  /** Nobody asked for: no row, and no error. */
  public static final String BULK_006 = "BULK-006";

  /** While the hypervisor is stuck, reading many returns by its deadline. */
  public static final String BULK_007 = "BULK-007";

  /** Rows are handed over by one thread at a time. */
  public static final String BULK_008 = "BULK-008";

  /** The block statistics of a stopped domain are an error in its row, and its state is none. */
  public static final String BULK_009 = "BULK-009";

  /** Rows of age 0 were observed after they were asked for. */
  public static final String BULK_010 = "BULK-010";

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

  /** A listener is told that the connection was closed. */
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

  /** An event names its domain. */
  public static final String EVNT_015 = "EVNT-015";

  /** A driver that loses events says so. */
  public static final String EVNT_016 = "EVNT-016";

  /** Creating a domain brings one STARTED, BOOTED. */
  public static final String EVNT_017 = "EVNT-017";

  /** Defining a domain again brings one DEFINED, UPDATED. */
  public static final String EVNT_018 = "EVNT-018";

  /** Closing a registration twice is no error. */
  public static final String EVNT_019 = "EVNT-019";

  /** Closing one registration leaves the other listeners. */
  public static final String EVNT_020 = "EVNT-020";

  /** A listener can be added inside a callback. */
  public static final String EVNT_021 = "EVNT-021";

  /** No kind asked for: nothing comes, and it is no error. */
  public static final String EVNT_022 = "EVNT-022";

  /** When an event has come, the information shows what it tells. */
  public static final String EVNT_023 = "EVNT-023";

  /** An operation of one connection brings its event to another. */
  public static final String EVNT_024 = "EVNT-024";

  /** Suspending a paused domain brings no event. */
  public static final String EVNT_025 = "EVNT-025";

  /** Listening on a closed connection is INVALID_CONN. */
  public static final String EVNT_026 = "EVNT-026";

  /** Events of several domains that change at once come whole, those of each in their order. */
  public static final String EVNT_027 = "EVNT-027";

  /** The time of an event is not yet to come. */
  public static final String EVNT_028 = "EVNT-028";

  /** The end of a connection is told once, and last. */
  public static final String EVNT_029 = "EVNT-029";

  /** The time of an event is that of when it came, and not of long before. */
  public static final String EVNT_030 = "EVNT-030";

  /** Destroying a paused domain brings STOPPED, DESTROYED, and no RESUMED before. */
  public static final String EVNT_031 = "EVNT-031";

  /** A definition that is refused brings no event. */
  public static final String EVNT_032 = "EVNT-032";

  /** Closing a registration returns once its callback has. */
  public static final String EVNT_033 = "EVNT-033";

  /** The events of one domain come one at a time. */
  public static final String EVNT_034 = "EVNT-034";

  /** Of many events in turn none is lost. */
  public static final String EVNT_035 = "EVNT-035";

  /** The domain of STARTED has the id that its information shows. */
  public static final String EVNT_036 = "EVNT-036";

  /** The domain of STOPPED has no id. */
  public static final String EVNT_037 = "EVNT-037";

  /** A guest that shuts down when it is asked to brings one STOPPED, SHUTDOWN. */
  public static final String EVNT_038 = "EVNT-038";

  /** Saving a domain brings one STOPPED, SAVED. */
  public static final String EVNT_039 = "EVNT-039";

  /** Restoring a domain brings one STARTED, RESTORED. */
  public static final String EVNT_040 = "EVNT-040";

  /** Resetting a domain brings no event of its life. */
  public static final String EVNT_041 = "EVNT-041";

  /** The domain of SUSPENDED has the id that it has while it runs. */
  public static final String EVNT_042 = "EVNT-042";

  /** A listener that is registered twice stays registered when one registration is closed. */
  public static final String EVNT_043 = "EVNT-043";

  /** A kind that the driver does not know leaves those that it knows. */
  public static final String EVNT_044 = "EVNT-044";

  /** A listener is told of nothing that came before it was there. */
  public static final String EVNT_045 = "EVNT-045";

  /** The domain of an event has the name that it has by then. */
  public static final String EVNT_046 = "EVNT-046";

  /** Creating and destroying a transient domain brings neither DEFINED nor UNDEFINED. */
  public static final String EVNT_047 = "EVNT-047";

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

  /** Each operation on a domain that is not there names it in one line and carries it. */
  public static final String ERRO_005 = "ERRO-005";

  /** A domain that is not there leaves nothing changed and the connection usable. */
  public static final String ERRO_006 = "ERRO-006";

  /** A flag that is refused leaves nothing changed, and the refusal carries the domain. */
  public static final String ERRO_007 = "ERRO-007";

  /** A refusal for the state names the domain in one line. */
  public static final String ERRO_008 = "ERRO-008";

  /** Whatever the operation, a domain that is not there is NO_DOMAIN. */
  public static final String ERRO_009 = "ERRO-009";

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

  /** While the hypervisor is stuck, each change ends by its deadline with OPERATION_TIMEOUT. */
  public static final String DEAD_007 = "DEAD-007";

  /** While the hypervisor is stuck, each way to read statistics ends by its deadline. */
  public static final String DEAD_008 = "DEAD-008";

  /** While the hypervisor is stuck, defining ends by its deadline with OPERATION_TIMEOUT. */
  public static final String DEAD_009 = "DEAD-009";

  /**
   * While the hypervisor is stuck, a read that is cancelled ends, answered or with
   * OPERATION_ABORTED.
   */
  public static final String DEAD_010 = "DEAD-010";

  /** While the hypervisor is stuck, an interrupt ends a read, and the thread's flag stays. */
  public static final String DEAD_011 = "DEAD-011";

  /** A change that timed out says that its outcome is unknown. */
  public static final String DEAD_012 = "DEAD-012";

  /** While the hypervisor is stuck, each change that is cancelled ends with OPERATION_ABORTED. */
  public static final String DEAD_013 = "DEAD-013";

  /** While the hypervisor is stuck, a cancelled read of statistics ends. */
  public static final String DEAD_014 = "DEAD-014";

  /** Listening does not wait for a hypervisor that is stuck. */
  public static final String DEAD_015 = "DEAD-015";

  /** Whether a connection is alive is answered while the hypervisor is stuck. */
  public static final String DEAD_016 = "DEAD-016";

  /**
   * A read in an interrupted thread leaves the thread's flag, answered or with OPERATION_ABORTED.
   */
  public static final String DEAD_017 = "DEAD-017";

  /** While the hypervisor is stuck, a read keeps a deadline of less than a second. */
  public static final String DEAD_018 = "DEAD-018";

  /** While the hypervisor is stuck, each change keeps a deadline of less than a second. */
  public static final String DEAD_019 = "DEAD-019";

  /**
   * While the hypervisor is stuck, each way to read statistics keeps a deadline of less than a
   * second.
   */
  public static final String DEAD_020 = "DEAD-020";

  /** While the hypervisor is stuck, opening keeps a deadline of less than a second. */
  public static final String DEAD_021 = "DEAD-021";

  /** While the hypervisor is stuck, every other operation ends by its deadline. */
  public static final String DEAD_022 = "DEAD-022";

  /** While the hypervisor is stuck, every other operation that is cancelled ends. */
  public static final String DEAD_023 = "DEAD-023";

  /**
   * While the hypervisor is stuck, an interrupt ends every other operation, and the thread's flag
   * stays.
   */
  public static final String DEAD_024 = "DEAD-024";

  /** Many threads that ask at once each get the answer to their own question. */
  public static final String CONC_001 = "CONC-001";

  /** Of two starts at once one is taken and the other is OPERATION_INVALID. */
  public static final String CONC_002 = "CONC-002";

  /** Domains that are changed at once each end in the state of their own last change. */
  public static final String CONC_003 = "CONC-003";

  /** Of two definitions of one name at once one is taken. */
  public static final String CONC_004 = "CONC-004";

  /** Two connections see the same domains. */
  public static final String CONC_005 = "CONC-005";

  /** Listing goes on without an error while domains come and go. */
  public static final String CONC_006 = "CONC-006";

  /** Many threads that read statistics at once get values of their own device that do not fall. */
  public static final String CONC_007 = "CONC-007";

  /** A domain that stays is in every list, whoever comes and goes meanwhile. */
  public static final String CONC_008 = "CONC-008";

  /** What was changed over one connection is shown by another one. */
  public static final String CONC_009 = "CONC-009";

  /** Of changes of one definition that are made at once none is lost. */
  public static final String CONC_010 = "CONC-010";

  /** Of changes of one definition in turn, each leaves what the others made. */
  public static final String CONC_011 = "CONC-011";

  /** Opening and closing again and again leaves no thread. */
  public static final String RSRC_001 = "RSRC-001";

  /** Opening and closing again and again leaves no file open. */
  public static final String RSRC_002 = "RSRC-002";

  /** Listening and closing again and again leaves no timer with the scheduler. */
  public static final String RSRC_003 = "RSRC-003";

  /** An open that fails leaves no thread. */
  public static final String RSRC_004 = "RSRC-004";

  /** A read-only connection can be opened and read. */
  public static final String RDON_001 = "RDON-001";

  /**
   * Through the api, a read-only connection refuses each change of a domain, and nothing changes.
   */
  public static final String RDON_002 = "RDON-002";

  /** Through the api, a read-only connection does not get secrets. */
  public static final String RDON_003 = "RDON-003";

  /** Entities that expand without end are refused as an invalid definition. */
  public static final String HOST_001 = "HOST-001";

  /** An external entity is refused as an invalid definition, and is not read. */
  public static final String HOST_002 = "HOST-002";

  /** A definition nested 20,000 deep is taken or refused, and nothing breaks. */
  public static final String HOST_003 = "HOST-003";

  /** A definition of 16 MB is taken or refused, and nothing breaks. */
  public static final String HOST_004 = "HOST-004";

  /** A name with a line break finds nothing, and its message is one line. */
  public static final String HOST_005 = "HOST-005";

  /** A name with quotes, angle brackets and a wildcard is compared as it is. */
  public static final String HOST_006 = "HOST-006";

  /** A device name with a line break is INVALID_ARG, and its message is one line. */
  public static final String HOST_007 = "HOST-007";

  /** XML whose root is no domain is refused as an invalid definition. */
  public static final String HOST_008 = "HOST-008";

  /** A UUID that is none is refused as an invalid definition. */
  public static final String HOST_009 = "HOST-009";

  /** Empty XML is refused as an invalid definition. */
  public static final String HOST_010 = "HOST-010";

  /** A name with XML's own characters comes back in the XML as it was given. */
  public static final String HOST_011 = "HOST-011";

  /** The names of the settings are unique. */
  public static final String SETT_001 = "SETT-001";

  /** Through the api, a parameter that the driver does not know is refused and named. */
  public static final String SETT_002 = "SETT-002";

  /** Each example is a URI of one of the driver's schemes. */
  public static final String SETT_003 = "SETT-003";

  /** A setting takes the default that it has. */
  public static final String SETT_004 = "SETT-004";

  /** A probe ends within its deadline. */
  public static final String SETT_005 = "SETT-005";

  /** Each setting has a description. */
  public static final String SETT_006 = "SETT-006";

  /** What a probe finds is a URI of the driver. */
  public static final String SETT_007 = "SETT-007";

  /**
   * Through the api, a URI with a host that is nowhere is refused, in one line that names the host.
   */
  public static final String SETT_008 = "SETT-008";

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

  /** Every operation of the minimum on a closed connection is INVALID_CONN. */
  public static final String CLOS_009 = "CLOS-009";

  /** A change over a closed connection is INVALID_CONN and changes nothing. */
  public static final String CLOS_010 = "CLOS-010";

  /** Closing from many threads at once is no error. */
  public static final String CLOS_011 = "CLOS-011";

  /** Closing one connection leaves another one as it is. */
  public static final String CLOS_012 = "CLOS-012";

  /** Reading statistics over a closed connection is INVALID_CONN. */
  public static final String CLOS_013 = "CLOS-013";

  /** Closing a connection returns once its callbacks have. */
  public static final String CLOS_014 = "CLOS-014";

  /** Closing one connection leaves the listeners of another. */
  public static final String CLOS_015 = "CLOS-015";

  /** Every operation in lacks() is refused as unsupported. */
  public static final String LACK_001 = "LACK-001";

  /** What lacks() names once it names for as long as the connection is open. */
  public static final String LACK_002 = "LACK-002";

  /** No operation that is offered and not in lacks() is refused as unsupported. */
  public static final String LACK_003 = "LACK-003";

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

  /** Through the api, statistics of many are those of each. */
  public static final String APIS_009 = "APIS-009";

  /**
   * Through the api, a subscriber that takes nothing holds nobody up, and is told how much it lost.
   */
  public static final String APIS_010 = "APIS-010";

  /** Through the api, a cancelled call ends while the hypervisor is stuck. */
  public static final String APIS_011 = "APIS-011";

  /** Through the api, a domain object means its domain over stop and start. */
  public static final String APIS_012 = "APIS-012";

  /** Through the api, information and XML are about the domain. */
  public static final String APIS_013 = "APIS-013";

  /** Through the api, a subscription ends with its connection. */
  public static final String APIS_014 = "APIS-014";

  /** A call ends by its deadline, whatever the driver does. */
  public static final String FACA_001 = "FACA-001";

  /** A call that is cancelled ends with OPERATION_ABORTED, whatever the driver does. */
  public static final String FACA_002 = "FACA-002";

  /**
   * An interrupt ends a call with OPERATION_ABORTED, whatever the driver does, and the flag stays.
   */
  public static final String FACA_003 = "FACA-003";

  /** Closing ends the calls under way with INVALID_CONN, whatever the driver does. */
  public static final String FACA_004 = "FACA-004";

  /** The driver is told that a call was given up. */
  public static final String FACA_005 = "FACA-005";

  /** Whatever a driver throws becomes an error that names it. */
  public static final String FACA_006 = "FACA-006";

  /** A driver that answers null is named in an error. */
  public static final String FACA_007 = "FACA-007";

  /** A driver that answers about another domain is named in an error. */
  public static final String FACA_008 = "FACA-008";

  /** A driver that lists a domain twice is named in an error. */
  public static final String FACA_009 = "FACA-009";

  /** A read-only connection refuses a change without asking the driver. */
  public static final String FACA_010 = "FACA-010";

  /** A closed connection refuses a call without asking the driver. */
  public static final String FACA_011 = "FACA-011";

  /** What the driver does not offer is refused as unsupported, in its name. */
  public static final String FACA_012 = "FACA-012";

  /**
   * Once as many calls hang as may, others are RESOURCE_BUSY at once, and the driver is not asked.
   */
  public static final String FACA_013 = "FACA-013";

  /** A call that comes back late is counted as hung no more. */
  public static final String FACA_014 = "FACA-014";

  /** Connections with one URI share a driver connection, which is closed with the last of them. */
  public static final String FACA_015 = "FACA-015";

  /** A driver connection that comes after the opening was given up is closed. */
  public static final String FACA_016 = "FACA-016";

  /** An error of the driver about a call on a domain carries that domain and names the driver. */
  public static final String FACA_017 = "FACA-017";

  /** A read-only connection refuses secrets without asking the driver. */
  public static final String FACA_018 = "FACA-018";

  /** A call waits for a thread of the pool no longer than its deadline. */
  public static final String FACA_019 = "FACA-019";

  /** Of many domains, one that hangs costs its own row. */
  public static final String FACA_020 = "FACA-020";

  /** Of many domains, one that hangs is not asked again while it does. */
  public static final String FACA_021 = "FACA-021";

  /** Of many domains, an error of one is in its own row. */
  public static final String FACA_022 = "FACA-022";

  /** A subscriber that takes nothing is told in one marker how many events it lost. */
  public static final String FACA_023 = "FACA-023";

  /** A subscriber that takes all notices nothing of one that takes nothing. */
  public static final String FACA_024 = "FACA-024";

  /** Closing the connection wakes who waits for events, with INVALID_CONN. */
  public static final String FACA_025 = "FACA-025";

  /** What is at hand is answered without asking the driver. */
  public static final String FACA_026 = "FACA-026";

  /** Who reads the answer himself waits no longer than his deadline. */
  public static final String FACA_027 = "FACA-027";

  /** Closing wakes who reads the answer himself, with INVALID_CONN. */
  public static final String FACA_028 = "FACA-028";

  /** An exchange is left once, whatever came of it. */
  public static final String FACA_029 = "FACA-029";

  private Ids() {}
}
