<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="balances" type="java.lang.Object" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:choose>
  <c:when test="${not balances.shared()}"><p class="not-shared balances-not-shared">Balance not shared</p></c:when>
  <c:when test="${empty balances.rows()}"><p class="empty">No funds.</p></c:when>
  <c:otherwise>
    <ul class="balances" aria-label="Balances">
      <c:forEach items="${balances.rows()}" var="row">
        <li class="balance" data-currency="<c:out value='${row.currency()}'/>"><span class="amount"><c:out value="${row.amount()}"/></span><c:if test="${not empty row.reserved()}"> <span class="reserved"><c:out value="${row.available()}"/> available, <c:out value="${row.reserved()}"/> reserved</span></c:if></li>
      </c:forEach>
    </ul>
  </c:otherwise>
</c:choose>
