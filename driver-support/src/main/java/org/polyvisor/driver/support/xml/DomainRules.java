package org.polyvisor.driver.support.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What libvirt, whatever the hypervisor, refuses of a domain. */
final class DomainRules {
  private static final String ACTIONS = "destroy|restart|preserve|rename-restart";

  /** Paths begin in {@code <domain>}. */
  private static final XmlRules WORDS =
      XmlRules.of(
          """
          os firmware=bios|efi
          os/type arch=alpha|armv6l|armv7b|armv7l|aarch64|cris|i686|ia64|lm32|loongarch64|m68k|microblaze|microblazeel|mips|mipsel|mips64|mips64el|openrisc|parisc|parisc64|ppc|ppc64|ppc64le|ppcemb|riscv32|riscv64|s390|s390x|sh4|sh4eb|sparc|sparc64|unicore32|x86_64|xtensa|xtensaeb
          os/boot dev!=fd|hd|cdrom|network
          os/bootmenu enable=yes|no
          on_poweroff,on_reboot .~%1$s
          on_crash .~%1$s|coredump-destroy|coredump-restart
          on_lockfailure .~poweroff|restart|pause|ignore
          genid .~#uuid
          clock offset~utc|localtime|variable|timezone|absolute
          clock/timer name!=platform|hpet|kvmclock|pit|rtc|tsc|hypervclock|armvtimer tickpolicy=delay|catchup|merge|discard track=boot|guest|wall|realtime
          features *=pae|acpi|apic|hap|viridian|privnet|hyperv|kvm|pvspinlock|capabilities|pmu|vmport|gic|smm|ioapic|hpt|vmcoreinfo|htm|nested-hv|msrs|ccf-assist|xen|cfpc|sbbc|ibs|tcg|async-teardown|ras|ps2|aia
          features/hyperv mode=custom|passthrough *=relaxed|vapic|spinlocks|vpindex|runtime|synic|stimer|reset|vendor_id|frequencies|reenlightenment|tlbflush|ipi|evmcs|avic|emsr_bitmap|xmm_input
          perf/event name!=cmt|mbmt|mbml|cpu_cycles|instructions|cache_references|cache_misses|branch_instructions|branch_misses|bus_cycles|stalled_cycles_frontend|stalled_cycles_backend|ref_cpu_cycles|cpu_clock|task_clock|page_faults|context_switches|cpu_migrations|page_faults_min|page_faults_maj|alignment_faults|emulation_faults enabled!=yes|no
          features/apic eoi=on|off
          vcpu placement=static|auto cpuset=#cpus
          cpu mode=custom|host-model|host-passthrough|maximum match=minimum|exact|strict
          cpu/topology dies=#positive clusters=#positive sockets!=#positive cores!=#positive threads!=#positive
          memory dumpCore=on|off
          maxMemory slots!=#positive
          memtune/hard_limit,soft_limit,swap_hard_limit,min_guarantee .=#size
          memoryBacking/access mode=shared|private
          numatune/memory mode=strict|preferred|interleave|restrictive
          iothreads .~#unsigned
          cputune/shares .~#size
          cputune/vcpupin vcpu!=#unsigned cpuset!
          pm/suspend-to-mem,suspend-to-disk enabled=yes|no
          seclabel type=dynamic|static|none
          launchSecurity type!=sev|sev-snp|s390-pv|tdx
          sysinfo type!=smbios|fwcfg
          devices/disk type=file|block|dir|network|volume|nvme|vhostuser|vhostvdpa device=disk|cdrom|floppy|lun snapshot=no|internal|external|manual rawio=yes|no sgio=filtered|unfiltered model=virtio|virtio-transitional|virtio-non-transitional
          devices/disk/driver type~raw|dir|bochs|cloop|dmg|iso|vpc|vdi|fat|vhd|ploop|cow|qcow|qcow2|qed|vmdk|luks|aio cache=default|none|writethrough|writeback|directsync|unsafe io=native|threads|io_uring error_policy=stop|report|ignore|enospace discard=unmap|ignore
          devices/disk/target bus=ide|fdc|scsi|virtio|xen|usb|uml|sata|sd|nvme
          devices/disk/wwn .~#wwn
          devices/disk/serial .~#serial
          devices/disk/geometry cyls=#unsigned heads=#unsigned secs=#unsigned
          devices/disk/blockio logical_block_size=#unsigned physical_block_size=#unsigned
          devices/disk/iotune/total_bytes_sec,read_bytes_sec,write_bytes_sec,total_iops_sec,read_iops_sec,write_iops_sec .~#size
          devices/disk,interface,hostdev,redirdev/boot order!=#positive
          devices/disk,interface,controller,serial,console,channel,video,memballoon,rng,sound,input,watchdog/address type=pci|drive|virtio-serial|ccid|usb|spapr-vio|virtio-s390|ccw|virtio-mmio|isa|dimm|unassigned slot=#slot controller=#unsigned
          devices/interface type=network|bridge|ethernet|user|server|client|mcast|internal|direct|hostdev|udp|vhostuser|vdpa|null|vds
          devices/interface/mac address=#mac type=generated|static check=yes|no
          devices/interface/model type~#model
          devices/interface/link state=up|down
          devices/interface/mtu size!=#unsigned
          devices/controller type=ide|fdc|scsi|sata|virtio-serial|ccid|usb|pci|xenbus|isa|nvme index=#unsigned model=auto|buslogic|lsilogic|lsisas1068|vmpvscsi|ibmvscsi|virtio-scsi|lsisas1078|virtio|virtio-transitional|virtio-non-transitional|ncr53c90|dc390|am53c974|piix3|piix4|ich6|piix3-uhci|piix4-uhci|ehci|ich9-ehci1|ich9-uhci1|ich9-uhci2|ich9-uhci3|vt82c686b-uhci|pci-ohci|nec-xhci|qusb1|qusb2|qemu-xhci|none|pci-root|pcie-root|pci-bridge|dmi-to-pci-bridge|pcie-to-pci-bridge|pcie-root-port|pcie-switch-upstream-port|pcie-switch-downstream-port|pci-expander-bus|pcie-expander-bus
          devices/graphics type!=sdl|vnc|rdp|desktop|spice|egl-headless|dbus port~#integer passwdValidTo=#time
          devices/video/model type=default|vga|cirrus|vmvga|xen|vbox|qxl|parallels|virtio|gop|none|bochs|ramfb vram=#unsigned
          devices/input type!=mouse|tablet|keyboard|passthrough|evdev bus=ps2|usb|xen|parallels|virtio|none
          devices/serial,console,parallel,channel type=null|vc|pty|dev|file|pipe|stdio|udp|tcp|unix|spicevmc|spiceport|nmdm|qemu-vdagent|dbus
          devices/serial/target port=#unsigned
          devices/channel +target
          devices/channel/target type!=guestfwd|virtio|xen
          devices/memballoon model!=virtio|xen|none|virtio-transitional|virtio-non-transitional
          devices/watchdog model!=i6300esb|ib700|diag288|itco action=reset|shutdown|poweroff|pause|none|dump|inject-nmi
          devices/rng model!=virtio|virtio-transitional|virtio-non-transitional +backend
          devices/rng/backend model!=random|egd|builtin
          devices/tpm model=tpm-tis|tpm-crb|tpm-spapr|tpm-spapr-proxy +backend
          devices/sound model!=sb16|es1370|pcspk|ac97|ich6|ich7|ich9|usb|virtio
          devices/hostdev mode=subsystem|capabilities type!=usb|pci|scsi|scsi_host|mdev|storage|misc|net
          devices/filesystem type=mount|block|file|template|ram|bind|volume +source +target
          devices/lease +key +target
          devices/redirdev type!
          devices/smartcard mode!=host|host-certificates|passthrough
          devices/hub type!=usb
          devices/panic model=isa|pseries|hyperv|s390|pvpanic
          devices/shmem name!
          devices/memory model!=dimm|nvdimm|virtio-pmem|virtio-mem|sgx-epc
          devices/iommu model!=intel|smmuv3|virtio
          devices/vsock model=virtio|virtio-transitional|virtio-non-transitional
          devices/audio id!=#positive type!=none|alsa|coreaudio|jack|oss|pulseaudio|sdl|spice|file|dbus|pipewire
          """
              .formatted(ACTIONS));

  private static final Set<String> OS_TYPES = Set.of("hvm", "linux", "xen", "exe", "uml", "xenpvh");

  /** A device's own rules are those of a domain that has nothing else. */
  private DomainRules() {}

  static void check(XmlElement domain) {
    checkOs(domain);
    WORDS.check(domain);
    checkClock(domain);
    checkMemory(domain);
    checkTopology(domain);
    domain.children("devices").forEach(DeviceRules::check);
    checkBootOrder(domain);
  }

  private static void checkOs(XmlElement domain) {
    Optional<XmlElement> os = domain.child("os");
    XmlElement type =
        os.flatMap(given -> given.child("type"))
            .orElseThrow(
                () ->
                    os.orElse(domain)
                        .place()
                        .wrong("<os><type> is missing: it says what is booted, as hvm"));
    String text = type.text();
    if (!OS_TYPES.contains(text)) {
      String known = Stream.of("exe", "hvm", "linux", "uml", "xen", "xenpvh").toList().toString();
      throw type.place()
          .wrong(
              "<type> '" + text + "': one of " + known.replaceAll("[\\[\\]]", "") + " is expected");
    }
    if (text.equals("exe") && os.orElseThrow().child("init").isEmpty()) {
      throw os.orElseThrow().place().wrong("<init> is missing: the program that is begun with");
    }
  }

  private static void checkClock(XmlElement domain) {
    for (XmlElement clock : domain.children("clock")) {
      boolean zone = clock.attribute("offset").filter("timezone"::equals).isPresent();
      if (zone && clock.attribute("timezone").isEmpty()) {
        throw clock.place().wrong("<clock> lacks its attribute 'timezone', its offset");
      }
    }
  }

  private static void checkMemory(XmlElement domain) {
    Optional<XmlElement> most = domain.child("maxMemory");
    Optional<XmlElement> memory = domain.child("memory");
    if (most.isPresent() && memory.isPresent() && kib(most.get()) < kib(memory.get())) {
      throw most.get().place().wrong("<maxMemory> is less than <memory>");
    }
  }

  private static long kib(XmlElement element) {
    return DomainReader.amount(element);
  }

  private static void checkTopology(XmlElement domain) {
    Optional<XmlElement> topology = domain.child("cpu").flatMap(cpu -> cpu.child("topology"));
    if (topology.isEmpty()) {
      return;
    }
    long cpus = 1;
    for (String part : List.of("sockets", "dies", "clusters", "cores", "threads")) {
      cpus *= topology.get().attribute(part).map(Long::parseLong).orElse(1L);
    }
    long most = domain.child("vcpu").map(vcpu -> Long.parseLong(vcpu.text().strip())).orElse(1L);
    if (cpus != most) {
      throw topology
          .get()
          .place()
          .wrong("<topology> has " + cpus + " CPUs, and <vcpu> says " + most);
    }
  }

  /** Each place in the order belongs to one device, and then the system has no order of its own. */
  private static void checkBootOrder(XmlElement domain) {
    boolean own = domain.child("os").filter(os -> os.child("boot").isPresent()).isPresent();
    Set<String> taken = new HashSet<>();
    List<XmlElement> devices =
        domain.children("devices").stream().flatMap(all -> all.children().stream()).toList();
    for (XmlElement device : devices) {
      for (XmlElement boot : device.children("boot")) {
        String order = boot.attribute("order").orElse("");
        if (own) {
          throw boot.place().wrong("<boot order='" + order + "'>: <os> has a <boot> already");
        }
        if (!taken.add(order)) {
          throw boot.place().wrong("boot order '" + order + "' is taken by an earlier device");
        }
      }
    }
  }
}
