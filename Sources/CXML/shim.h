#include <libxml/xmlversion.h>
// The ICU of Debian's libxml2 is another than Foundation's, and nothing here needs either through libxml2.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
