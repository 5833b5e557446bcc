package org.polyvisor.driver.test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The domains and devices that the measured sequences of operations name. */
final class SequenceDomains {
  static final UUID FIRST = UUID.fromString("5e000000-0000-4000-8000-00000000000a");
  private static final UUID SECOND = UUID.fromString("5e000000-0000-4000-8000-00000000000b");
  private static final Map<String, String> DEVICES = devices();

  private SequenceDomains() {}

  static String device(String name) {
    return DEVICES.get(name);
  }

  /** One of four: two domains, and what has the name of one and the UUID of the other. */
  static String xml(String which, String memoryKiB, String vcpus) {
    String name = Map.of("a", "dom-a", "xa", "dom-a", "b", "dom-b", "ax", "dom-x").get(which);
    UUID uuid = which.startsWith("a") ? FIRST : SECOND;
    return "<domain type='test'><name>"
        + name
        + "</name><uuid>"
        + uuid
        + "</uuid><memory unit='KiB'>"
        + memoryKiB
        + "</memory><vcpu current='"
        + vcpus
        + "'>4</vcpu><os><type arch='x86_64' machine='pc'>hvm</type></os><devices>"
        + "<controller type='usb' model='qemu-xhci'/>"
        + "<controller type='scsi' model='virtio-scsi'/>"
        + disk("vda", "vda", "virtio")
        + device("cdempty")
        + "<interface type='user'><mac address='52:54:00:00:00:01'/><model type='virtio'/>"
        + "</interface><memballoon model='virtio'/></devices></domain>";
  }

  private static Map<String, String> devices() {
    Map<String, String> devices = new HashMap<>();
    devices.put("usbdisk", disk("usb", "sdb", "usb"));
    devices.put("scsidisk", disk("scsi", "sdc", "scsi"));
    devices.put("vdadup", disk("dup", "vda", "virtio"));
    devices.put("vdb404", disk("nope", "vdz", "virtio"));
    devices.put("cdmedia", drive("<source file='/img/cd.iso'/>"));
    devices.put("cdempty", drive(""));
    devices.put("nic", networkInterface("02", ""));
    devices.put("nicdown", networkInterface("01", "<link state='down'/>"));
    devices.put("rng", "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>");
    return devices;
  }

  private static String disk(String image, String target, String bus) {
    return "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/img/"
        + image
        + ".qcow2'/><target dev='"
        + target
        + "' bus='"
        + bus
        + "'/></disk>";
  }

  private static String drive(String medium) {
    return "<disk type='file' device='cdrom'>"
        + medium
        + "<target dev='hdc' bus='ide'/><readonly/></disk>";
  }

  private static String networkInterface(String address, String link) {
    return "<interface type='user'><mac address='52:54:00:00:00:"
        + address
        + "'/><model type='virtio'/>"
        + link
        + "</interface>";
  }
}
