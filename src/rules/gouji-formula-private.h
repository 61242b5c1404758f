/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-project.h"
#include "model/gouji-table.h"

G_BEGIN_DECLS

/* A formula as parsed.  Expressions, conditions and references lie in arrays of
 * their rule and name each other by index, so that a rule is a few flat arrays. */

typedef enum
{
  GOUJI_BASE_ROW,      /* the row of the loop; of a pair, its first row: row, a */
  GOUJI_BASE_OTHER,    /* of a pair, its second row: b */
  GOUJI_BASE_TABLE,    /* a table by its role */
  GOUJI_BASE_SOURCES,  /* the tables of single sources of funds, beside that of all */
  GOUJI_BASE_PROJECT,  /* the project of the loop */
  GOUJI_BASE_PROJECTS, /* all projects */
} GoujiBase;

/* Which lines, from a row or of a table's list. */
typedef enum
{
  GOUJI_PICK_SELF,
  GOUJI_PICK_PARENT,
  GOUJI_PICK_CHILDREN, /* items right below */
  GOUJI_PICK_ITEMS,    /* top items of the list */
  GOUJI_PICK_CARRIES,  /* carried in or out */
  GOUJI_PICK_ENTRIES,  /* all items that have no items below */
  GOUJI_PICK_YEAR,     /* 本年收入合计 */
  GOUJI_PICK_TOTAL,    /* 合计, 总计 */
  GOUJI_PICK_CODE,
  GOUJI_PICK_ID,       /* lines that mean something without a code: general, basic */
  GOUJI_PICK_NAME,
  GOUJI_PICK_SAME,     /* the line that says what the row of the loop says: [row] */
  GOUJI_PICK_PARTS,    /* the row itself, in the columns whose sum the amount's is */
  GOUJI_PICK_PROJECT,  /* the entries that name the project of the loop: [project] */
} GoujiPick;

#define GOUJI_LIST_ANY (-1)
#define GOUJI_SOURCE_ALL (-1) /* every source of funds but the total */

typedef struct
{
  GoujiBase   base;
  GoujiRole   role;     /* TABLE */
  int         list;     /* GoujiListKind, or GOUJI_LIST_ANY */
  GoujiPick   pick;
  const char *key;      /* CODE, ID, NAME: interned */
  const char *column;   /* interned id; NULL: that of each amount, else the total */
  const char *header;   /* interned: a column by its printed header; NULL */
  gboolean    meant;    /* the column that means what the row of the loop means: .row */
  gboolean    optional; /* nothing when not printed: row.reserve? */
  guint8      period;   /* GoujiPeriod, of projects */
  int         source;   /* GoujiFundSource or GOUJI_SOURCE_ALL */
  gboolean    years;    /* project.years */
  gint8       year;     /* TABLE: of so many years later, -1 for the year before; 0 */
} GoujiReference;

typedef enum
{
  GOUJI_EXPR_NUMBER,
  GOUJI_EXPR_CELL,  /* one cell */
  GOUJI_EXPR_SUM,   /* of the cells of several lines */
  GOUJI_EXPR_COUNT, /* of those that print a number */
  GOUJI_EXPR_ADD,
  GOUJI_EXPR_SUBTRACT,
  GOUJI_EXPR_MULTIPLY,
  GOUJI_EXPR_DIVIDE,
  GOUJI_EXPR_NEGATE,
  GOUJI_EXPR_ELSE, /* left when all it names is printed, else right */
} GoujiExprKind;

typedef struct
{
  GoujiExprKind kind;
  guint16       left, right; /* expressions */
  guint16       reference;
  GoujiDecimal  number; /* in 元 when @money */
  gboolean      money;
} GoujiExpr;

typedef enum
{
  GOUJI_OP_EQUAL,
  GOUJI_OP_AT_MOST,
  GOUJI_OP_AT_LEAST,
  GOUJI_OP_LESS,
  GOUJI_OP_MORE,
} GoujiOp;

typedef struct
{
  GoujiOp op;
  guint16 left, right; /* expressions */
} GoujiRelation;

typedef enum
{
  GOUJI_CONDITION_RELATION,
  GOUJI_CONDITION_PRINTED, /* the reference names a cell that prints a number */
  GOUJI_CONDITION_COLUMN,  /* the reference names a column that is there */
  GOUJI_CONDITION_TABLE,   /* a table of that role is there */
  GOUJI_CONDITION_KIND,    /* the document is a budget, or final accounts */
  GOUJI_CONDITION_NOT,
  GOUJI_CONDITION_AND,
  GOUJI_CONDITION_OR,
} GoujiConditionKind;

typedef struct
{
  GoujiConditionKind kind;
  guint16            left, right; /* conditions */
  guint16            reference;
  GoujiRelation      relation;
  int                value; /* role, or kind of disclosure */
} GoujiCondition;

typedef enum
{
  GOUJI_LOOP_NONE,
  GOUJI_LOOP_ROW,
  GOUJI_LOOP_PAIR,
  GOUJI_LOOP_PROJECT,
} GoujiLoop;

/* A table of a rule: a role, perhaps only one of its lists. */
typedef struct
{
  GoujiRole role;
  int       list;
} GoujiScope;

/* Which rows a loop takes. */
typedef enum
{
  GOUJI_ROWS_ALL = 0,
  GOUJI_ROWS_WITH_CHILDREN = 1 << 0,
  GOUJI_ROWS_WITHOUT_CHILDREN = 1 << 1,
  GOUJI_ROWS_WITH_CODE = 1 << 2,
  GOUJI_ROWS_WITHOUT_CODE = 1 << 3,
  GOUJI_ROWS_WITH_YEAR = 1 << 4, /* of lists that print 本年合计 and another total */
  GOUJI_ROWS_WITHOUT_YEAR = 1 << 5,
} GoujiRows;

typedef struct
{
  GoujiLoop   loop;
  GArray     *scopes;     /* GoujiScope: of the rows, or the first of a pair */
  GArray     *others;     /* GoujiScope: the second of a pair */
  guint       rows;       /* GoujiRows */
  const char *id;         /* only lines of that meaning: total, year-total; NULL */
  gboolean    each;       /* each amount */
  int         where;      /* condition on the row, or -1 */
  int         when;       /* condition on the document, or -1 */
  gboolean    exact;      /* amounts in 元 are stated, not rounded */
  GArray     *relations;  /* GoujiRelation; any of them may hold */
  GArray     *exprs;      /* GoujiExpr */
  GArray     *references; /* GoujiReference */
  GArray     *conditions; /* GoujiCondition */
} GoujiFormula;

GoujiFormula *gouji_formula_new  (void);
void          gouji_formula_free (GoujiFormula *self);
/* Whether it takes the parts of a column from the header, whatever they mean. */
gboolean      gouji_formula_asks_header (const GoujiFormula *self);

#define GOUJI_FORMULA_EXPR(f, i) (&g_array_index ((f)->exprs, GoujiExpr, (i)))
#define GOUJI_FORMULA_REFERENCE(f, i) (&g_array_index ((f)->references, GoujiReference, (i)))
#define GOUJI_FORMULA_CONDITION(f, i) (&g_array_index ((f)->conditions, GoujiCondition, (i)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiFormula, gouji_formula_free)

G_END_DECLS
