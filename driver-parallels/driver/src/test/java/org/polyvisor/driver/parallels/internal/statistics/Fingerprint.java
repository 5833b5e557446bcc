package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/** 64 bits that stand for a world; of it all, or only of what decides whether it settles. */
final class Fingerprint {
  private long hash = 0x243F6A8885A308D3L;

  private Fingerprint() {}

  static long ofAll(World world) {
    Fingerprint print = new Fingerprint();
    print.structure(world);
    print.seen(world.seen);
    print.reader(world.first);
    print.reader(world.second);
    print.sample(world.cell.sample);
    print.sample(world.cell.last);
    world.server.queue.forEach(message -> print.values(message.values()));
    print.add(world.run * 64L + world.server.epoch);
    print.add((world.reads * 64L + world.events) * 64 + world.faults);
    return print.hash;
  }

  static long ofStructure(World world) {
    Fingerprint print = new Fingerprint();
    print.structure(world);
    return print.hash;
  }

  private void structure(World world) {
    cell(world.cell);
    Server server = world.server;
    add(bits(server.subscribed, server.down, server.devicesUntold, world.cell.sample != null));
    add(server.gate.ordinal() * 2L + server.layout);
    for (Server.Message message : server.queue) {
      add(message.kind().ordinal() * 8L + message.outcome().ordinal());
      add(bits(message.values().empty()));
      job(message.job());
    }
    server.jobs.forEach(this::job);
  }

  private void cell(CellState cell) {
    add(cell.gate.kind().ordinal() * 8L + cell.link.kind().ordinal());
    add(cell.link.job() * 2 + (cell.link.again() ? 1 : 0));
    Flight flight = cell.flight;
    Flight.Shot shot = flight == null ? null : flight.shot();
    add(flight == null ? -1 : shot == null ? 0 : shot.serial());
    add(bits(cell.linkBackoff.failures() > 0, cell.shotBackoff.failures() > 0));
    add(Figures.LAYOUTS.indexOf(cell.layout));
  }

  private void job(Server.@Nullable Job job) {
    if (job != null) {
      add((job.serial() * 4 + job.kind().ordinal()) * 4 + job.where().ordinal());
    }
  }

  private void reader(World.Reader reader) {
    add(reader.waits() ? 1 : 0);
    seen(reader.floor());
  }

  private void sample(@Nullable Sample sample) {
    if (sample == null) {
      add(-1);
    } else {
      seen(Figures.seen(sample));
    }
  }

  private void seen(Figures.Seen seen) {
    values(seen.values());
    add(seen.generation() * 2 + (seen.paused() ? 1 : 0));
  }

  private void values(Figures.Values values) {
    add((values.epoch() * 64L + values.at()) * 4 + values.layout() * 2L + bits(values.empty()));
  }

  private static long bits(boolean... all) {
    long bits = 0;
    for (boolean bit : all) {
      bits = bits * 2 + (bit ? 1 : 0);
    }
    return bits;
  }

  private void add(long number) {
    long mixed = (hash ^ (number + 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    hash = mixed ^ (mixed >>> 31);
  }
}
