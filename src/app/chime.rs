//! The sound at the end of the time: two soft strokes, made here, played by the system.
//!
//! The program opens no audio device of its own. The sound is written once into the folder for
//! temporary files and handed to the player that every desktop has; where there is none, the end
//! is only seen.

use std::{
    f32::consts::TAU,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};
use tempfile::TempPath;

/// Samples a second.
const RATE: u32 = 22_050;
/// When each stroke begins and how high it is, in seconds and hertz.
const STROKES: [(f32, f32); 2] = [(0.0, 659.3), (0.38, 523.3)];
const SECONDS: f32 = 1.8;

/// Players with their arguments, the most likely one first; the file comes last.
#[cfg(target_os = "linux")]
const PLAYERS: &[(&str, &[&str])] =
    &[("pw-play", &[]), ("paplay", &[]), ("aplay", &["-q"]), ("play", &["-q"])];
#[cfg(target_os = "macos")]
const PLAYERS: &[(&str, &[&str])] = &[("afplay", &[])];
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
const PLAYERS: &[(&str, &[&str])] = &[];

/// Plays it in the background. Nothing waits for it, and nothing fails without it.
pub fn play() {
    // A thread of its own: starting a program may take a moment, and drawing must not.
    let _ = std::thread::Builder::new().name("chime".to_owned()).spawn(|| {
        if let Some(file) = file() {
            let played = PLAYERS.iter().any(|(player, arguments)| run(player, arguments, &file));
            if !played {
                windows(&file);
            }
        }
    });
}

fn run(player: &str, arguments: &[&str], file: &Path) -> bool {
    let mut command = Command::new(player);
    command.args(arguments).arg(file);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Windows has its player inside of the shell.
fn windows(file: &Path) {
    if cfg!(windows) {
        let name = file.display().to_string().replace('\'', "''");
        let script = format!("(New-Object Media.SoundPlayer '{name}').PlaySync()");
        run("powershell", &["-NoProfile", "-Command", &script], Path::new(""));
    }
}

/// The sound as a file, which goes when it has been played.
fn file() -> Option<TempPath> {
    let mut file = tempfile::Builder::new().prefix("bimtek-").suffix(".wav").tempfile().ok()?;
    file.write_all(&wave()).ok()?;
    Some(file.into_temp_path())
}

/// The sound as a WAV file: one channel, 16 bits.
fn wave() -> Vec<u8> {
    let samples = (SECONDS * RATE as f32) as u32;
    let mut bytes = Vec::with_capacity(44 + 2 * samples as usize);
    bytes.extend(b"RIFF");
    bytes.extend((36 + 2 * samples).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    bytes.extend(16_u32.to_le_bytes());
    bytes.extend(1_u16.to_le_bytes());
    bytes.extend(1_u16.to_le_bytes());
    bytes.extend(RATE.to_le_bytes());
    bytes.extend((2 * RATE).to_le_bytes());
    bytes.extend(2_u16.to_le_bytes());
    bytes.extend(16_u16.to_le_bytes());
    bytes.extend(b"data");
    bytes.extend((2 * samples).to_le_bytes());
    for n in 0..samples {
        bytes.extend(sample(n as f32 / RATE as f32).to_le_bytes());
    }
    bytes
}

/// The sample at a moment, in seconds: each stroke fades like a bell, with one overtone.
fn sample(at: f32) -> i16 {
    let sum: f32 = STROKES
        .iter()
        .filter(|(begin, _)| at >= *begin)
        .map(|(begin, hertz)| {
            let t = at - begin;
            let attack = (t / 0.008).min(1.0);
            let tone = (TAU * hertz * t).sin() + 0.3 * (TAU * 2.0 * hertz * t).sin();
            attack * (-3.5 * t).exp() * tone
        })
        .sum();
    (sum * 0.28 * f32::from(i16::MAX)) as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sound_is_a_whole_wave_file_that_neither_clips_nor_cracks() {
        let wave = wave();
        assert_eq!(&wave[..4], b"RIFF");
        assert_eq!(u32::from_le_bytes(wave[4..8].try_into().unwrap()) as usize, wave.len() - 8);
        let samples: Vec<i16> =
            wave[44..].chunks_exact(2).map(|b| i16::from_le_bytes([b[0], b[1]])).collect();
        let loudest = samples.iter().map(|s| s.unsigned_abs()).max().unwrap();
        assert!((8_000..32_000).contains(&loudest), "{loudest}");
        assert!(samples[0].unsigned_abs() < 50 && samples[samples.len() - 1].unsigned_abs() < 300);
    }
}
