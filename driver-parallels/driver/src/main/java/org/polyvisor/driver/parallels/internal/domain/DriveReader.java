package org.polyvisor.driver.parallels.internal.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** Names a configuration's drives, leaving out what the SDK cannot mean. For one thread. */
final class DriveReader {
  private final SdkVmConfig config;
  private final TargetNames names = new TargetNames();
  private final Set<String> places = new HashSet<>();
  private final List<Drive> drives = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  DriveReader(SdkVmConfig config) {
    this.config = config;
  }

  Drives read() {
    config.hardware().drives().forEach(this::add);
    return new Drives(drives, leftOut);
  }

  private void add(SdkDrive drive) {
    long position = drive.place().stackIndex();
    String place = where(drive);
    if (position < 0 || position >= TargetNames.LIMIT) {
      leftOut.add(place + ": there is no such position");
    } else if (!places.add(place)) {
      leftOut.add(place + ": another drive is there already");
    } else {
      String target = names.next(Drive.targetPrefix(drive), (int) position);
      drives.add(new Drive(drive, target, config.identity().container()));
    }
  }

  /** Two numbers that nobody knows are two buses. */
  private static String bus(SdkDrive.Place place) {
    return place.isBusKnown()
        ? place.bus().toString()
        : "bus " + Integer.toUnsignedString(place.busNumber());
  }

  private static String where(SdkDrive drive) {
    String controller =
        drive.kind() == SdkDrive.Kind.FLOPPY ? "floppy" : bus(drive.place()) + " drive";
    return controller + " at position " + drive.place().stackIndex();
  }
}
