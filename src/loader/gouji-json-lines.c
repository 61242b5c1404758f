/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "loader/gouji-json-lines.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"

#define CHUNK_BYTES ((gsize) 256 * 1024)

/* A line that is not blank. */
typedef struct
{
  guint64 offset;
  guint32 length;
  guint32 number; /* from 1 */
} Line;

struct _GoujiJsonLines
{
  char *name;
  char *sha256;
  int fd;
  struct stat stat;
  GArray *lines; /* Line */
};

/* What is known of the file while it is gone through once. */
typedef struct
{
  GoujiJsonLines *lines;
  GChecksum *checksum;
  Line line;        /* the one that is being read */
  char first, last; /* of its characters that are no spaces, or '\0' */
  gboolean is_json; /* all lines so far are from { to } */
} Pass;

static void
end_line (Pass *self)
{
  if (self->first != '\0')
    {
      self->is_json = self->is_json && self->first == '{' && self->last == '}'
                      && self->line.length <= GOUJI_READER_MAX_LINE_BYTES;
      g_array_append_val (self->lines->lines, self->line);
    }
  self->line = (Line) { self->line.offset + self->line.length + 1, 0, self->line.number + 1 };
  self->first = self->last = '\0';
}

/* Within a line only its ends matter. */
static void
add_piece (Pass *self, const char *data, gsize length)
{
  const char *end = data + length;
  const char *start = data;

  while (start < end && g_ascii_isspace (*start))
    start++;
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  if (start < end)
    {
      self->first = self->first != '\0' ? self->first : *start;
      self->last = end[-1];
    }
  self->line.length += MIN (length, G_MAXUINT32 - self->line.length);
}

static void
add_chunk (Pass *self, const char *data, gsize length)
{
  const char *end = data + length;

  g_checksum_update (self->checksum, (const guchar *) data, length);
  while (self->is_json && data < end)
    {
      const char *newline = memchr (data, '\n', end - data);
      const char *stop = newline != NULL ? newline : end;

      add_piece (self, data, stop - data);
      if (newline != NULL)
        end_line (self);
      data = stop + (newline != NULL);
    }
}

static gboolean
is_unchanged (GoujiJsonLines *self)
{
  struct stat now;

  return fstat (self->fd, &now) == 0 && now.st_size == self->stat.st_size
         && now.st_mtim.tv_sec == self->stat.st_mtim.tv_sec
         && now.st_mtim.tv_nsec == self->stat.st_mtim.tv_nsec;
}

static void
set_unreadable (GoujiJsonLines *self, GError **error, int code)
{
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, self->name, 0, 0,
                      _("The file cannot be read: %s"), g_strerror (code));
}

/* FALSE with @error unset when the file is of another kind. */
static gboolean
find_lines (GoujiJsonLines *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *chunk = g_malloc (CHUNK_BYTES);
  Pass pass = { .lines = self, .checksum = checksum, .line = { 0, 0, 1 }, .is_json = TRUE };
  guint64 offset = 0;
  gssize n;

  while (pass.is_json && (n = pread (self->fd, chunk, CHUNK_BYTES, offset)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_unreadable (self, error, errno);
          return FALSE;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_chunk (&pass, chunk, n);
      offset += n;
    }
  end_line (&pass);
  self->sha256 = g_strdup (g_checksum_get_string (checksum));
  return pass.is_json && self->lines->len > 1;
}

/**
 * gouji_json_lines_open:
 *
 * Goes through the file once, keeping nothing but where its lines are.
 *
 * Returns: (transfer full) (nullable): the lines; %NULL without @error when the file is
 *   no JSON with a value on each of several lines, and with a located @error when it
 *   cannot be read
 */
GoujiJsonLines *
gouji_json_lines_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GoujiJsonLines) self = NULL;
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_peek_path (file);
  if (path == NULL)
    return NULL;
  self = g_new0 (GoujiJsonLines, 1);
  self->name = gouji_load_dup_name (file);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);
  if (self->fd < 0 || fstat (self->fd, &self->stat) != 0 || !S_ISREG (self->stat.st_mode)
      || !find_lines (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
gouji_json_lines_free (GoujiJsonLines *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  g_array_unref (self->lines);
  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

guint
gouji_json_lines_get_n (GoujiJsonLines *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

static char *
read_bytes (GoujiJsonLines *self, const Line *line, GError **error)
{
  g_autofree char *bytes = g_malloc (line->length + 1);
  gsize got = 0;

  while (got < line->length)
    {
      gssize n = pread (self->fd, bytes + got, line->length - got, line->offset + got);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          set_unreadable (self, error, n < 0 ? errno : EIO);
          return NULL;
        }
      got += n;
    }
  bytes[got] = '\0';
  if (is_unchanged (self))
    return g_steal_pointer (&bytes);
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, self->name, 0, 0,
                      _("The file changed while it was open; open it again"));
  return NULL;
}

/* The reader was given one line, and takes it for the first. */
static void
raise_at (GoujiJsonLines *self, const Line *line, GError *raised, GError **error)
{
  guint in_line, column;

  gouji_error_get_place (raised, NULL, &in_line, &column);
  gouji_set_error_at (error, raised->code, self->name, line->number, column, "%s",
                      gouji_error_get_text (raised));
  g_error_free (raised);
}

/**
 * gouji_json_lines_read:
 * @index: less than gouji_json_lines_get_n()
 *
 * Returns: (transfer full): the disclosure of the line, or %NULL with a located @error
 *   of %GOUJI_ERROR
 */
GoujiDisclosure *
gouji_json_lines_read (GoujiJsonLines *self, guint index, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;
  GError *raised = NULL;
  const Line *line;

  g_return_val_if_fail (self != NULL && index < self->lines->len, NULL);

  line = &g_array_index (self->lines, Line, index);
  bytes = read_bytes (self, line, error);
  if (bytes == NULL)
    return NULL;
  disclosures = gouji_json_reader_read (bytes, line->length, self->name, self->sha256, &raised);
  if (disclosures == NULL)
    {
      raise_at (self, line, raised, error);
      return NULL;
    }
  if (disclosures->len == 1)
    return g_object_ref (g_ptr_array_index (disclosures, 0));
  gouji_set_error_at (error, GOUJI_ERROR_INVALID, self->name, line->number, 1,
                      _("The line holds %u disclosures; expected one on each line"),
                      disclosures->len);
  return NULL;
}

static GoujiDisclosure *
read_listed (guint index, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return gouji_json_lines_read (data, index, error);
}

GoujiDisclosureList
gouji_json_lines_list (GoujiJsonLines *self)
{
  GoujiDisclosureList list = { 0, read_listed, self };

  g_return_val_if_fail (self != NULL, list);

  list.n = self->lines->len;
  return list;
}
