/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "readers/gouji-legacy-charset.h"

/* How much of the text the guess is made from. */
#define SAMPLE_BYTES ((gsize)256 * 1024)

/* What the bytes above ASCII look like. */
typedef struct
{
  guint n_high;
  guint counts[256];
  guint n_runs, n_short;   /* runs of such bytes, and of these of one or two bytes */
  guint n_pairs, n_common; /* read as GB18030: characters, and common ones of GB 2312 */
} Sample;

static guint
count_range (const Sample *self, guint from, guint to)
{
  guint n = 0;

  for (guint byte = from; byte <= to; byte++)
    n += self->counts[byte];
  return n;
}

static gboolean
is_share (guint part, guint whole, guint percent)
{
  return whole > 0 && part * 100 >= whole * percent;
}

/* Punctuation, full-width forms and the hanzi of the first level. */
static gboolean
is_common (guint8 lead, guint8 trail)
{
  return trail >= 0xA1 && (lead == 0xA1 || lead == 0xA3 || (lead >= 0xB0 && lead <= 0xD7));
}

/* No other encoding has digits between bytes above ASCII in that way. */
static gboolean
is_four_bytes (const guint8 *p, const guint8 *end)
{
  return end - p >= 4 && p[0] > 0x80 && g_ascii_isdigit (p[1]) && p[2] > 0x80
         && g_ascii_isdigit (p[3]);
}

static void
take_pairs (Sample *self, const guint8 *data, gsize length)
{
  for (gsize i = 0; i + 1 < length; i++)
    if (is_four_bytes (data + i, data + length))
      {
        self->n_pairs++;
        self->n_common++;
        i += 3;
      }
    else if (data[i] > 0x80)
      {
        self->n_pairs++;
        self->n_common += is_common (data[i], data[i + 1]);
        i++;
      }
}

static void
take (Sample *self, const guint8 *data, gsize length)
{
  gsize run = 0;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && data[i] >= 0x80)
        {
          self->n_high++;
          self->counts[data[i]]++;
          run++;
          continue;
        }
      self->n_runs += run > 0;
      self->n_short += run == 1 || run == 2;
      run = 0;
    }
  take_pairs (self, data, length);
}

/* Words of another script are runs of such bytes; between Latin letters they stand alone. */
static gboolean
is_latin (const Sample *self)
{
  return !is_share (self->counts[0xFF], self->n_high, 10)
         && is_share (self->n_short, self->n_runs, 85);
}

/* Hebrew has no capitals and ends with tav. */
static gboolean
is_hebrew (const Sample *self)
{
  return is_share (count_range (self, 0xE0, 0xFA), self->n_high, 97)
         && count_range (self, 0xFB, 0xFF) == 0;
}

/* Stressed vowels are frequent where Cyrillic has its last capitals. */
static gboolean
is_greek (const Sample *self)
{
  return self->counts[0xFF] == 0 && self->counts[0xD2] == 0
         && is_share (count_range (self, 0xDC, 0xDF) + count_range (self, 0xFC, 0xFE), self->n_high,
                      6)
         && is_share (count_range (self, 0xC1, 0xFE), self->n_high, 90);
}

/* Alef and lam begin most words. */
static gboolean
is_arabic (const Sample *self)
{
  return is_share (self->counts[0xC7] + self->counts[0xE1], self->n_high, 14)
         && is_share (count_range (self, 0xC0, 0xF6), self->n_high, 90);
}

static gboolean
is_cyrillic (const Sample *self)
{
  return !is_share (self->counts[0xFF], self->n_high, 20)
         && is_share (count_range (self, 0xC0, 0xFF), self->n_high, 90)
         && is_share (count_range (self, 0xE0, 0xFF), self->n_high, 50);
}

/**
 * gouji_legacy_charset_guess:
 * @data: (array length=length): text that is no UTF-8
 *
 * Guesses the encoding from the bytes above ASCII.  Text that reads as common Chinese is
 * GB18030, and so is all that looks like nothing else; European, Hebrew, Greek, Arabic
 * and Cyrillic text is in the code page of Windows for it.
 *
 * Returns: the encoding's name for iconv
 */
const char *
gouji_legacy_charset_guess (const guint8 *data, gsize length)
{
  Sample sample = { 0 };

  g_return_val_if_fail (data != NULL || length == 0, "GB18030");

  take (&sample, data, MIN (length, SAMPLE_BYTES));
  if (is_share (sample.n_common, sample.n_pairs, 80))
    return "GB18030";
  if (is_latin (&sample))
    return "WINDOWS-1252";
  if (is_hebrew (&sample))
    return "WINDOWS-1255";
  if (is_greek (&sample))
    return "WINDOWS-1253";
  if (is_arabic (&sample))
    return "WINDOWS-1256";
  return is_cyrillic (&sample) ? "WINDOWS-1251" : "GB18030";
}
