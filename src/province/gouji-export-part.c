/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "province/gouji-export-part.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "province/gouji-export-row.h"
#include "readers/gouji-reader.h"

#define BUFFER_BYTES ((gsize) 512 * 1024)
#define FIRST_ROOM 65536

/* What the row before left behind: rows of one unit repeat its name, and those of one
 * code, one for each source of funds, repeat that too.  @bytes is the row's beginning,
 * @unit_length of it up to the last field of the unit, @line_length up to code and name. */
typedef struct
{
  GByteArray *bytes;
  gsize unit_length;
  gsize line_length;
  guint32 unit;
  guint32 code, name;
} Before;

typedef struct
{
  GoujiExportPart *part;
  GoujiExportRow row;
  Before before;
  guint n_unit_fields; /* leading fields that are all of the unit */
  guint n_line_fields; /* and those up to code and name */
  guint64 offset;      /* of the row in the file */
  GString *key;
} Scan;

GoujiExportPart *
gouji_export_part_new (const GoujiExportLayout *layout, int fd, guint64 begin, guint64 end)
{
  GoujiExportPart *self = g_new0 (GoujiExportPart, 1);

  self->layout = layout;
  self->fd = fd;
  self->begin = begin;
  self->end = end;
  self->texts = gouji_text_pool_new ();
  self->keys = gouji_text_pool_new ();
  self->codes = gouji_text_pool_new ();
  self->names = gouji_text_pool_new ();
  self->funds = gouji_text_pool_new ();
  self->units = g_array_new (FALSE, FALSE, sizeof (GoujiExportUnit));
  self->runs = g_array_new (FALSE, FALSE, sizeof (GoujiExportRun));
  return self;
}

void
gouji_export_part_free (GoujiExportPart *self)
{
  if (self == NULL)
    return;
  gouji_text_pool_free (self->texts);
  gouji_text_pool_free (self->keys);
  gouji_text_pool_free (self->codes);
  gouji_text_pool_free (self->names);
  gouji_text_pool_free (self->funds);
  g_array_unref (self->units);
  g_array_unref (self->runs);
  g_free (self->line_codes);
  g_free (self->line_names);
  g_free (self->line_funds);
  for (guint i = 0; i < GOUJI_EXPORT_MAX_AMOUNTS; i++)
    {
      g_free (self->amounts[i]);
      g_free (self->prints[i]);
    }
  g_free (self);
}

void
gouji_export_part_set_room (GoujiExportPart *self, guint room)
{
  self->line_codes = g_renew (guint32, self->line_codes, room);
  self->line_names = g_renew (guint32, self->line_names, room);
  self->line_funds = g_renew (guint8, self->line_funds, room);
  for (guint i = 0; i < self->layout->n_amounts; i++)
    {
      self->amounts[i] = g_renew (gint64, self->amounts[i], room);
      self->prints[i] = g_renew (guint8, self->prints[i], room);
    }
  self->room = room;
}

/* How many of the leading fields are of these kinds, when all fields of them lead. */
static guint
count_leading (const GoujiExportLayout *layout, guint kinds)
{
  guint n = 0;

  while (n < layout->n_fields && (kinds >> layout->fields[n] & 1) != 0)
    n++;
  for (guint i = n; i < layout->n_fields; i++)
    if ((kinds >> layout->fields[i] & 1) != 0)
      return 0;
  return n;
}

static void
init_leading (Scan *self)
{
  const GoujiExportLayout *layout = self->part->layout;
  const guint unit
      = 1 << GOUJI_EXPORT_UNIT_CODE | 1 << GOUJI_EXPORT_UNIT_NAME | 1 << GOUJI_EXPORT_YEAR;

  self->n_unit_fields = count_leading (layout, unit);
  self->n_line_fields
      = count_leading (layout, unit | 1 << GOUJI_EXPORT_CODE | 1 << GOUJI_EXPORT_NAME);
}

static guint32
add_text (Scan *self, GoujiTextPool *pool, GoujiExportField kind)
{
  const char *text;
  gsize length;

  if (!gouji_export_row_find (&self->row, kind, &text, &length))
    return GOUJI_TEXT_POOL_NONE;
  return gouji_text_pool_add (pool, text, length);
}

/* The code says which unit it is; names serve where there are no codes. */
static guint32
find_unit (Scan *self)
{
  GoujiExportPart *part = self->part;
  GoujiExportUnit unit;
  guint32 number;

  unit.code = add_text (self, part->texts, GOUJI_EXPORT_UNIT_CODE);
  unit.name = add_text (self, part->texts, GOUJI_EXPORT_UNIT_NAME);
  unit.year = add_text (self, part->texts, GOUJI_EXPORT_YEAR);
  g_string_assign (self->key, gouji_text_pool_get (
                                  part->texts, unit.code != GOUJI_TEXT_POOL_NONE ? unit.code
                                                                                 : unit.name));
  g_string_append_c (self->key, '\n');
  g_string_append (self->key, gouji_text_pool_get (part->texts, unit.year));
  number = gouji_text_pool_add (part->keys, self->key->str, self->key->len);
  if (number == part->units->len)
    g_array_append_val (part->units, unit);
  return number;
}

/* Takes over what the row shares with the one before; returns how many fields. */
static guint
repeat (Scan *self, const char *row, gsize available)
{
  const Before *before = &self->before;

  if (before->line_length > 0 && available > before->line_length
      && memcmp (row, before->bytes->data, before->line_length) == 0)
    return self->n_line_fields;
  if (before->unit_length > 0 && available > before->unit_length
      && memcmp (row, before->bytes->data, before->unit_length) == 0)
    return self->n_unit_fields;
  return 0;
}

/* Remembers the row's beginning as far as it may be repeated. */
static void
remember (Scan *self, const char *row)
{
  Before *before = &self->before;

  before->unit_length = self->n_unit_fields > 0
                            ? gouji_export_row_get_start (&self->row, self->n_unit_fields) - row
                            : 0;
  before->line_length = self->n_line_fields > 0
                            ? gouji_export_row_get_start (&self->row, self->n_line_fields) - row
                            : 0;
  g_byte_array_set_size (before->bytes, 0);
  g_byte_array_append (before->bytes, (const guint8 *) row,
                       MAX (before->unit_length, before->line_length));
}

static void
add_to_run (Scan *self, gsize length)
{
  GoujiExportPart *part = self->part;
  GoujiExportRun *last
      = part->runs->len > 0
            ? &g_array_index (part->runs, GoujiExportRun, part->runs->len - 1)
            : NULL;

  if (last == NULL || last->unit != self->before.unit)
    {
      GoujiExportRun run = { self->before.unit, part->n_lines, 0, part->n_places, self->offset, 0 };

      g_array_append_val (part->runs, run);
      last = &g_array_index (part->runs, GoujiExportRun, part->runs->len - 1);
    }
  last->n++;
  last->length += length;
}

static void
add_amounts (Scan *self, guint line)
{
  GoujiExportPart *part = self->part;
  guint amount = 0;

  for (guint i = 0; i < part->layout->n_fields; i++)
    if (part->layout->fields[i] == GOUJI_EXPORT_AMOUNT)
      {
        part->prints[amount][line]
            = gouji_export_row_read_amount (&self->row, i, &part->amounts[amount][line]);
        amount++;
      }
}

/* The row's length with its line end, or 0 when it is none that can be taken. */
static gsize
read_row (Scan *self, const char *row, const char *end)
{
  GoujiExportPart *part = self->part;
  guint repeated = repeat (self, row, end - row);
  gsize known = repeated == 0                      ? 0
                : repeated == self->n_line_fields ? self->before.line_length
                                                  : self->before.unit_length;
  const char *next = gouji_export_row_split (&self->row, row + known, end, repeated);
  guint32 fund;

  if (next == NULL || part->ends_blank)
    return 0;
  if (part->n_lines == part->room)
    gouji_export_part_set_room (part, part->room == 0 ? FIRST_ROOM : part->room + part->room / 2);
  if (repeated == 0 || repeated < self->n_unit_fields)
    self->before.unit = find_unit (self);
  if (repeated == 0 || repeated < self->n_line_fields || self->n_line_fields == 0)
    {
      self->before.code = add_text (self, part->codes, GOUJI_EXPORT_CODE);
      self->before.name = add_text (self, part->names, GOUJI_EXPORT_NAME);
      remember (self, row);
    }
  fund = add_text (self, part->funds, GOUJI_EXPORT_FUND);
  if (fund == GOUJI_TEXT_POOL_NONE)
    fund = gouji_text_pool_add (part->funds, "", 0);
  if (fund >= GOUJI_EXPORT_MAX_FUNDS)
    return 0;
  part->line_codes[part->n_lines] = self->before.code;
  part->line_names[part->n_lines] = self->before.name;
  part->line_funds[part->n_lines] = fund;
  add_amounts (self, part->n_lines);
  add_to_run (self, next - row);
  part->n_lines++;
  return self->row.refused ? 0 : (gsize) (next - row);
}

/* Reads the whole lines of @data; FALSE when one cannot be taken. */
static gboolean
read_rows (Scan *self, const char *data, gsize length)
{
  const char *end = data + length;

  while (data < end)
    {
      gsize taken;

      if (*data == '\n' || (*data == '\r' && data + 1 < end && data[1] == '\n'))
        {
          self->part->ends_blank = TRUE;
          taken = *data == '\n' ? 1 : 2;
        }
      else
        taken = read_row (self, data, end);
      if (taken == 0)
        return FALSE;
      self->part->n_places++;
      self->offset += taken;
      data += taken;
    }
  return TRUE;
}

/* Bytes of the file, or -1. */
static gssize
read_bytes (GoujiExportPart *part, char *data, gsize length, guint64 offset)
{
  gssize n;

  do
    n = pread (part->fd, data, MIN (length, part->end - offset), offset);
  while (n < 0 && errno == EINTR);
  return n;
}

/* How much of @data is whole lines. */
static gsize
find_whole (const char *data, gsize length)
{
  while (length > 0 && data[length - 1] != '\n')
    length--;
  return length;
}

/* The file through a buffer; what is left of a line moves to its beginning. */
static gboolean
read_all (Scan *self, GCancellable *cancellable)
{
  gsize size = BUFFER_BYTES;
  g_autofree char *buffer = g_malloc (size + 1);
  guint64 offset = self->part->begin;
  gsize kept = 0;

  while (offset < self->part->end)
    {
      gssize n = read_bytes (self->part, buffer + kept, size - kept, offset);
      gsize whole;

      if (n <= 0 || g_cancellable_is_cancelled (cancellable))
        return FALSE;
      offset += n;
      kept += n;
      if (offset == self->part->end && buffer[kept - 1] != '\n')
        buffer[kept++] = '\n';
      whole = find_whole (buffer, kept);
      if (whole == 0 || !read_rows (self, buffer, whole))
        return FALSE;
      memmove (buffer, buffer + whole, kept - whole);
      kept -= whole;
    }
  return TRUE;
}

/**
 * gouji_export_part_read:
 *
 * Splits the rows, numbers their texts and reads their amounts.  Nothing is guessed or
 * repaired here: rows with other quotation marks or another number of fields than the
 * header, text that is no UTF-8, and blank lines between rows are left to the ordinary
 * reader.
 *
 * Returns: whether all of it was read
 */
gboolean
gouji_export_part_read (GoujiExportPart *self, GCancellable *cancellable)
{
  Scan scan = { .part = self, .offset = self->begin };
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);

  gouji_export_row_init (&scan.row, self->layout);
  scan.before.bytes = g_byte_array_new ();
  scan.key = g_string_new (NULL);
  init_leading (&scan);
  good = read_all (&scan, cancellable) && self->n_lines > 0;
  if (good)
    gouji_export_part_set_room (self, self->n_lines);
  g_byte_array_unref (scan.before.bytes);
  g_string_free (scan.key, TRUE);
  gouji_export_row_clear (&scan.row);
  return good;
}
